import type { Audiobook } from "./audiobooks";
import type { Album, Artist, Catalogue, Track } from "./catalogue";
import { createSearchIndex } from "./search-index";
import { type Fields, fits, type Query } from "./search-query";
import type { Episode, Show } from "./shows";
import { popularityOf } from "./weights";
import { wordsOf } from "./words";

/** Finds works by a search as typed: those with just that title first, then by popularity. */
export type Search = {
  tracks(query: Query): Track[];
  albums(query: Query): Album[];
  artists(query: Query): Artist[];
  shows(query: Query): Show[];
  episodes(query: Query): Episode[];
  audiobooks(query: Query): Audiobook[];
};

/** A search over a catalogue; each of its indexes is made at the first search for that kind. */
export function createSearch({ artists, albums, reissues, shows, audiobooks }: Catalogue): Search {
  const records = [...albums, ...reissues];
  return {
    tracks: finder(() => records.flatMap(({ tracks }) => tracks), trackFields),
    albums: finder(() => records, albumFields),
    artists: finder(
      () => artists,
      ({ name, genres }) => ({ artist: name, genre: genres.join(" ") }),
    ),
    shows: finder(
      () => shows,
      ({ name, publisher }) => ({ album: name, artist: publisher }),
    ),
    episodes: finder(
      () => shows.flatMap(({ episodes }) => episodes),
      ({ title, show, date }) => ({ track: title, album: show.name, year: date }),
    ),
    audiobooks: finder(
      () => audiobooks,
      ({ title, authors, date }) => ({ album: title, artist: authors.join(" "), year: date }),
    ),
  };
}

function trackFields({ title, artists, album, isrc }: Track): Fields {
  const artist = artists.map(({ name }) => name).join(" ");
  return { track: title, album: album.title, artist, isrc, year: album.release.date };
}

function albumFields({ title, artist, release }: Album): Fields {
  return { album: title, artist: artist.name, year: release.date };
}

function finder<Item extends { id: string }>(list: () => readonly Item[], fieldsOf: (item: Item) => Fields) {
  const textsOf = (item: Item) => {
    const { track, album, artist, isrc } = fieldsOf(item);
    return [track, album, artist, isrc].filter((text) => text !== undefined);
  };
  let index: ReturnType<typeof createSearchIndex<Item>> | undefined;
  return (query: Query): Item[] => {
    index ??= createSearchIndex(byPopularity(list()), textsOf);
    const beginnings = [
      ...query.words,
      ...query.filters
        .filter(({ field }) => field !== "year" && field !== "genre")
        .flatMap(({ value }) => wordsOf(value)),
    ];
    if (beginnings.length === 0 && query.filters.length === 0) return [];
    const all = index.search(beginnings).filter((item) => fits(query, fieldsOf(item)));
    return titledFirst(all, query, (item) => textsOf(item)[0] ?? "");
  };
}

function byPopularity<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => popularityOf(b.id) - popularityOf(a.id));
}

/** Just that title first, then those whose title holds the words, then those whose artist or album does. */
function titledFirst<Item>(items: Item[], { words }: Query, titleOf: (item: Item) => string): Item[] {
  const ranks: [Item[], Item[], Item[]] = [[], [], []];
  for (const item of items) {
    const own = wordsOf(titleOf(item));
    const holds = words.every((wanted) => own.some((word) => word.startsWith(wanted)));
    ranks[holds ? (own.length === words.length ? 0 : 1) : 2].push(item);
  }
  return ranks.flat();
}
