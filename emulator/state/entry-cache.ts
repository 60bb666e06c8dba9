import type { Entry } from "../catalog/entries";

/** Entries that were made lately: who reads one page again and again shall not wait for the same work. */
export type EntryCache = {
  /** The entry at a place of a playlist, made when it is not here. */
  get(playlist: string, index: number, make: () => Entry | null): Entry | null;
};

/** An empty cache. At `limit` entries it begins anew, for a full one would only cost memory. */
export function createEntryCache(limit: number): EntryCache {
  const playlists = new Map<string, Map<number, Entry | null>>();
  let size = 0;

  function shelf(playlist: string): Map<number, Entry | null> {
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
    shelf(playlist).set(index, entry);
    return entry;
  }

  return { get };
}
