import { type Cover, coverFrom } from "./covers";
import { idFrom } from "./ids";
import { BOOKS, PUBLISHERS } from "./podcast-names";
import { type Random, randomFrom } from "./random";
import { artistFrom, titleFrom } from "./titles";

/** An audiobook with its chapters in order. */
export type Audiobook = {
  id: string;
  title: string;
  authors: string[];
  narrators: string[];
  publisher: string;
  description: string;
  cover: Cover;
  /** Release date, to the day. */
  date: string;
  chapters: Chapter[];
};

/** A chapter of an audiobook. Numbers start at 0, as at Spotify. */
export type Chapter = { id: string; title: string; book: Audiobook; number: number; durationMs: number };

/** Creates all audiobooks of a seed. */
export function createAudiobooks(seed: number): Audiobook[] {
  return BOOKS.map((title) => {
    const random = randomFrom(seed, "audiobook", title);
    const book = createBook(seed, title, random);
    book.chapters = Array.from({ length: random.int(6, 64) }, (_, number) => ({
      id: idFrom(seed, "chapter", title, number),
      title: number === 0 ? "Opening Credits" : `Chapter ${number}: ${titleFrom(random)}`,
      book,
      number,
      durationMs: random.int(240_000, 2_400_000),
    }));
    return book;
  });
}

function createBook(seed: number, title: string, random: Random): Audiobook {
  return {
    id: idFrom(seed, "audiobook", title),
    title,
    authors: [artistFrom(random)],
    narrators: [artistFrom(random)],
    publisher: random.pick(PUBLISHERS),
    description: `${title}, read from the first page to the last.`,
    cover: coverFrom(seed, "audiobook", title),
    date: `20${random.int(10, 26)}-0${random.int(1, 9)}-${random.int(10, 28)}`,
    chapters: [],
  };
}
