import type { Cache, ScopedMutator } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "./optimistic-playlist";
import { playlistPageCache } from "./playlist-page-cache";

/** What a playlist has of some URIs: their places, from 0; null for one that this tab added itself. */
export type Presence = ReadonlyMap<string, number | null>;

/** The URIs that this tab added to each playlist. Its loaded entries may be older. */
const addedHere = new Map<string, Set<string>>();

/** Notes that this tab added items to a playlist, or that the addition was undone. */
export function noteAdded(id: string, uris: readonly string[], isAdded: boolean): void {
  const noted = addedHere.get(id) ?? new Set();
  for (const uri of uris) {
    if (isAdded) noted.add(uri);
    else noted.delete(uri);
  }
  addedHere.set(id, noted);
}

function loadedEntries(cache: Cache, mutate: ScopedMutator, id: string) {
  const version: OptimisticPlaylist | undefined = cache.get(apiPaths.edition(id))?.data;
  if (!version) return { entries: [], isComplete: false };
  const { list, snapshot } = version;
  const total = list.keys.length;
  const whole: EntryView[] | undefined = cache.get(apiPaths.allEntries(id, snapshot))?.data;
  const pages = whole ?? [...playlistPageCache(cache, mutate, { id, snapshot, total }).cached().values()];
  const byPlace = new Map(pages.map((entry) => [entry.position, entry]));
  list.entries.forEach((entry, place) => {
    if (entry) byPlace.set(place, entry);
  });
  return { entries: [...byPlace.values()], isComplete: byPlace.size === total };
}

/**
 * Returns which of some URIs a playlist contains, as far as this tab has loaded it; empty if that is not certain. A partly loaded
 * playlist is certain only of URIs that were all found. Sends no request.
 */
export function presenceIn(
  cache: Cache,
  mutate: ScopedMutator,
  id: string,
  uris: readonly string[],
): Presence {
  const { entries, isComplete } = loadedEntries(cache, mutate, id);
  const wanted = new Set(uris);
  const found = new Map<string, number | null>();
  for (const uri of addedHere.get(id) ?? []) if (wanted.has(uri)) found.set(uri, null);
  for (const { uri, position } of entries)
    if (uri && wanted.has(uri) && found.get(uri) == null) found.set(uri, position);
  return isComplete || found.size === wanted.size || entries.length === 0 ? found : new Map();
}
