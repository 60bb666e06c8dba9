import type { Audiobook } from "./audiobooks";
import type { Album, Artist, Catalogue, Track } from "./catalog";
import { popularityOf } from "./popularity";
import { createSearchIndex, type SearchIndex } from "./search-index";
import { type Fields, fits, type Query } from "./search-query";
import type { Episode, Show } from "./shows";
import { tokenize } from "./tokenize";

/** Finds works by a parsed search: exact titles first, then by popularity. */
export type Search = {
  tracks(query: Query): Track[];
  albums(query: Query): Album[];
  artists(query: Query): Artist[];
  shows(query: Query): Show[];
  episodes(query: Query): Episode[];
  audiobooks(query: Query): Audiobook[];
};

/** Creates the search of a catalogue. The index of a kind is built at its first search. */
export function createSearch({ artists, albums, reissues, shows, audiobooks }: Catalogue): Search {
  const records = [...albums, ...reissues];
  return {
    tracks: finder("track", () => records.flatMap(({ tracks }) => tracks), trackFields),
    albums: finder("album", () => records, albumFields),
    artists: finder(
      "artist",
      () => artists,
      ({ name, genres }) => ({ artist: name, genre: genres.join(" ") }),
    ),
    shows: finder(
      "album",
      () => shows,
      ({ name, publisher }) => ({ album: name, artist: publisher }),
    ),
    episodes: finder(
      "track",
      () => shows.flatMap(({ episodes }) => episodes),
      ({ title, show, date }) => ({ track: title, album: show.name, year: date }),
    ),
    audiobooks: finder(
      "album",
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

function finder<Item extends { id: string }>(
  titleField: keyof Fields,
  list: () => readonly Item[],
  fieldsOf: (item: Item) => Fields,
) {
  const textsOf = (item: Item) => {
    const { track, album, artist, isrc } = fieldsOf(item);
    const [title = "", ...others] = [track, album, artist, isrc].filter((text) => text !== undefined);
    return { title, others };
  };
  let index: SearchIndex<Item> | undefined;
  return (query: Query): Item[] => {
    const { words, filters } = query;
    if (words.length === 0 && filters.length === 0) return [];
    index ??= createSearchIndex(byPopularity(list()), textsOf);
    const wanted = filters.filter(({ field }) => field !== "year" && field !== "genre");
    const prefixes = [...words, ...wanted.flatMap(({ value }) => tokenize(value))];
    const found = index.search(prefixes, titleIn(query, titleField));
    return filters.length === 0 ? found : found.filter((item) => fits(query, fieldsOf(item)));
  };
}

/** Returns the words that may be a title: those typed freely, or else those of the filter for titles. */
function titleIn({ phrase, filters }: Query, titleField: keyof Fields): readonly string[] {
  const filter = filters.find(({ field }) => field === titleField);
  return phrase.length > 0 || !filter ? phrase : tokenize(filter.value);
}

function byPopularity<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => popularityOf(b.id) - popularityOf(a.id));
}
