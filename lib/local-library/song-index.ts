import { createSlices } from "../slices";
import { foldFields, foldText, matchesAllWords } from "../text-search";
import type { LibraryStore } from "./library-store";
import { type ListKey, playlistIdOf, type StoredItem, type StoredList, savedKindOf } from "./library-types";

/** A playlist that contains a song, or the list of saved items. Position from 0. */
export type SongPlace = {
  key: ListKey;
  list: string;
  position: number;
  count: number;
  addedAt: string | null;
};

/** An item of the local library with everywhere it is. */
export type IndexedSong = {
  uri: string;
  kind: StoredItem["kind"];
  name: string;
  artists: string;
  album: string;
  durationMs: number | null;
  places: SongPlace[];
};

/** How many playlists are stored, of those whose items apps can see, and since when all of them are current. */
export type IndexCoverage = { read: number; playlists: number; asOf: number | null };

/** The first matches, best first, and how many there are. */
export type FoundSongs = { songs: IndexedSong[]; total: number };

/** Matches in the title's beginning, in the title, elsewhere. */
const RANKS = 3;
/** Rows between two looks at the clock. */
const ROWS_PER_CHECK = 256;

type Search = { typed: string; rows: readonly number[] };

/** Every item of the local library in memory: found by text, and by URI with everywhere it is. */
export class SongIndex {
  readonly #songs: IndexedSong[] = [];
  /** Folded title, artists and album, and where the title ends. */
  readonly #folded: string[] = [];
  readonly #titleEnds: number[] = [];
  readonly #byUri = new Map<string, IndexedSong>();
  #last: Search | null = null;
  coverage: IndexCoverage = { read: 0, playlists: 0, asOf: null };

  get size(): number {
    return this.#songs.length;
  }

  /** Adds items of a list from a position. */
  add(list: Pick<StoredList, "key" | "name" | "count">, item: StoredItem, position: number): void {
    if (item.uri === null) return;
    const place = { key: list.key, list: list.name, position, count: list.count, addedAt: item.addedAt };
    const known = this.#byUri.get(item.uri);
    if (known) known.places.push(place);
    else this.#append(item, item.uri, place);
  }

  #append(item: StoredItem, uri: string, place: SongPlace): void {
    const { kind, name, durationMs } = item;
    const artists = item.artists.map((artist) => artist.name).join(", ");
    const album = item.album?.name ?? "";
    const song = { uri, kind, name, artists, album, durationMs, places: [place] };
    const title = foldFields([name]);
    this.#songs.push(song);
    this.#titleEnds.push(title.length);
    this.#folded.push(`${title}\n ${foldFields([artists, album])}`);
    this.#byUri.set(uri, song);
  }

  /** Returns songs that are in the library, but in no playlist that was read. */
  inNoPlaylist(): IndexedSong[] {
    return this.#songs.filter(
      ({ kind, places }) => kind === "track" && places.every(({ key }) => playlistIdOf(key) === null),
    );
  }

  /**
   * Finds items whose title, artists or album contain every typed word. Works in short tasks, and continues from the
   * matches of the last search if the text only became longer.
   * @throws the reason of an abort.
   */
  async find(typed: string, limit: number, signal: AbortSignal): Promise<FoundSongs> {
    const matches = matchesAllWords(typed);
    const wanted = foldText(typed);
    const rows = this.#candidates(typed);
    const count = rows?.length ?? this.#songs.length;
    const ranked: number[][] = Array.from({ length: RANKS }, () => []);
    const found: number[] = [];
    const slices = createSlices();
    for (let at = 0; at < count; at++) {
      const row = rows?.[at] ?? at;
      const folded = this.#folded[row] ?? "";
      if (matches(folded)) {
        found.push(row);
        // Once the best rank is full, the others are not shown.
        const isFull = (ranked[0]?.length ?? 0) >= limit;
        const rank = isFull ? undefined : ranked[this.#rankOf(row, folded, matches, wanted)];
        if (rank && rank.length < limit) rank.push(row);
      }
      if (at % ROWS_PER_CHECK === 0 && slices.isOver()) {
        await slices.next();
        signal.throwIfAborted();
      }
    }
    this.#last = { typed, rows: found };
    const songs = ranked
      .flat()
      .slice(0, limit)
      .flatMap((row) => this.#songs[row] ?? []);
    return { songs, total: found.length };
  }

  #candidates(typed: string): readonly number[] | null {
    const last = this.#last;
    return last && last.typed !== "" && typed.startsWith(last.typed) && !/\W$/.test(last.typed)
      ? last.rows
      : null;
  }

  #rankOf(row: number, folded: string, matches: (folded: string) => boolean, wanted: string): number {
    const title = folded.slice(0, this.#titleEnds[row]);
    if (!matches(title)) return 2;
    return title.startsWith(wanted) ? 0 : 1;
  }
}

/** Returns how much of the library is stored. */
export function coverageOf(lists: readonly StoredList[]): IndexCoverage {
  const playlists = lists.filter(({ key, state }) => playlistIdOf(key) !== null && state !== "link");
  const read = playlists.filter(({ version }) => version > 0);
  const times = read.map(({ confirmedAt }) => confirmedAt);
  return {
    read: read.length,
    playlists: playlists.length,
    asOf: times.length > 0 ? Math.min(...times) : null,
  };
}

/** Lists in the order in which their items are found: saved songs, then playlists as in the library. */
function inOrder(lists: readonly StoredList[]): StoredList[] {
  const rank = (list: StoredList) => (savedKindOf(list.key) === null ? list.place + 1 : 0);
  return [...lists].sort((a, b) => rank(a) - rank(b));
}

/** Reads the local library into memory, in short tasks. @throws the reason of an abort, LibraryStorageError. */
export async function buildIndex(store: LibraryStore, signal: AbortSignal): Promise<SongIndex> {
  const index = new SongIndex();
  const lists = await store.lists();
  const slices = createSlices();
  for (const list of inOrder(lists)) {
    let position = 0;
    for await (const items of store.items(list)) {
      signal.throwIfAborted();
      for (const item of items) {
        index.add(list, item, position++);
        if (slices.isOver()) await slices.next();
      }
    }
  }
  index.coverage = coverageOf(lists);
  return index;
}
