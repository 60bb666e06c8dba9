import type { Entry } from "../catalog/entries";

/** Caches generated entries, so that repeated requests for a page do not generate them again. */
export type EntryCache = {
  /** Returns the entry at a position of a playlist. Creates it if it is not cached. */
  get(playlist: string, index: number, make: () => Entry | null): Entry | null;
};

/** Creates an empty cache. It is cleared above `limit` entries, to bound its memory. */
export function createEntryCache(limit: number): EntryCache {
  const playlists = new Map<string, Map<number, Entry | null>>();
  let size = 0;

  function entriesOf(playlist: string): Map<number, Entry | null> {
    const known = playlists.get(playlist) ?? new Map<number, Entry | null>();
    playlists.set(playlist, known);
    return known;
  }

  function get(playlist: string, index: number, make: () => Entry | null): Entry | null {
    const known = playlists.get(playlist)?.get(index);
    if (known !== undefined) return known;
    if (++size > limit) {
      playlists.clear();
      size = 1;
    }
    const entry = make();
    entriesOf(playlist).set(index, entry);
    return entry;
  }

  return { get };
}
