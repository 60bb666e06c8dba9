import type { Audiobook, Chapter } from "../catalog/audiobooks";
import { MARKETS } from "../catalog/markets";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import { hasQuirk } from "../state/quirks";
import type {
  ChapterObject,
  FullAudiobook,
  PlayedChapter,
  SimpleAudiobook,
  SimpleChapter,
} from "../types/spoken";
import { imagesOf } from "./images";
import { linksOf } from "./links";
import { marketed, pageOf, type Window } from "./page";

const FIRST_PAGE = { limit: 50, offset: 0 };

/** Returns an audiobook as in lists and chapters. */
export function audiobookObject(world: EmulatorState, book: Audiobook, market?: string): SimpleAudiobook {
  const object: SimpleAudiobook = {
    authors: book.authors.map((name) => ({ name })),
    copyrights: [],
    description: book.description,
    edition: "Unabridged",
    html_description: `<p>${book.description}</p>`,
    explicit: false,
    ...linksOf(world.origin, "audiobook", book.id),
    id: book.id,
    images: imagesOf(world.origin, book.cover),
    languages: ["en"],
    media_type: "audio",
    name: book.title,
    narrators: book.narrators.map((name) => ({ name })),
    total_chapters: book.chapters.length,
  };
  if (!hasOldFields(world)) return object;
  object.publisher = book.publisher;
  if (market === undefined) object.available_markets = MARKETS;
  return object;
}

/** Returns a full audiobook with the first page of its chapters. */
export function fullAudiobookObject(world: EmulatorState, book: Audiobook, market?: string): FullAudiobook {
  return {
    ...audiobookObject(world, book, market),
    chapters: chaptersPage(world, book, { ...FIRST_PAGE, market }),
  };
}

/** Returns a page of an audiobook's chapters, each without the audiobook. */
export function chaptersPage(
  world: EmulatorState,
  book: Audiobook,
  { limit, offset, market }: Window & { market?: string },
) {
  return pageOf({
    url: marketed(`${world.origin}/v1/audiobooks/${book.id}/chapters`, market),
    limit,
    offset,
    total: book.chapters.length,
    items: book.chapters
      .slice(offset, offset + limit)
      .map((chapter) => simpleChapterObject(world, chapter, market)),
  });
}

/** Returns a full chapter with its audiobook. */
export function chapterObject(world: EmulatorState, chapter: Chapter, market?: string): ChapterObject {
  return {
    ...simpleChapterObject(world, chapter, market),
    audiobook: audiobookObject(world, chapter.book, market),
  };
}

/** Returns a chapter as the item of a player. */
export function playedChapter(world: EmulatorState, chapter: Chapter, market?: string): PlayedChapter {
  const object = chapterObject(world, chapter, market);
  return hasQuirk(world, "chapters") ? { ...object, type: "chapter" } : object;
}

function simpleChapterObject(world: EmulatorState, chapter: Chapter, market?: string): SimpleChapter {
  const { book, id } = chapter;
  const object: SimpleChapter = {
    audio_preview_url: null,
    chapter_number: chapter.number,
    description: book.description,
    html_description: `<p>${book.description}</p>`,
    duration_ms: chapter.durationMs,
    explicit: false,
    ...linksOf(world.origin, "episode", id),
    href: `${world.origin}/v1/chapters/${id}`,
    id,
    images: imagesOf(world.origin, book.cover),
    is_playable: true,
    languages: ["en"],
    name: chapter.title,
    release_date: book.date,
    release_date_precision: "day",
  };
  if (hasOldFields(world) && market === undefined) object.available_markets = MARKETS;
  return object;
}
