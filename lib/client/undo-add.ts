import { apiPaths } from "@/lib/api/paths";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import { fetcher, mutateApi } from "./api-client";
import { chunksOf } from "./playlist-commands";
import { readAllItems } from "./read-all-items";

/**
 * Returns whether each URI occurs in a list as often as it was added, so that removing it removes nothing
 * else.
 */
export function isOnlyOccurrence(entries: readonly EntryView[], added: readonly string[]): boolean {
  const countByUri = (all: readonly (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const present = countByUri(entries.map(({ uri }) => uri));
  return [...countByUri(added)].every(([uri, count]) => present.get(uri) === count);
}

/**
 * Undoes an addition to a playlist. Spotify removes every occurrence of a track, so this reads the whole
 * playlist first: 1 call per 50 entries.
 * @returns whether it was undone; false if some of the tracks were there before.
 * @throws ApiClientError
 */
export async function undoAdd(id: string, uris: readonly string[]): Promise<boolean> {
  const { playlist, first } = await fetcher<{ playlist: PlaylistPageView; first: { total: number } | null }>(
    apiPaths.playlistNow(id),
  );
  if (!first) return false;
  const entries = await readAllItems({
    path: apiPaths.allEntries(id, playlist.snapshot),
    signal: new AbortController().signal,
    collection: new Map(),
    onProgress: () => {},
  });
  if (!isOnlyOccurrence(entries, uris)) return false;
  let { snapshot } = playlist;
  for (const chunk of chunksOf([...new Set(uris)])) {
    const response = await mutateApi<{ snapshot: string | null }>(
      apiPaths.entriesOf(id),
      { uris: chunk, snapshot },
      "DELETE",
    );
    snapshot = response?.snapshot ?? snapshot;
  }
  return true;
}
