import { apiPaths } from "@/lib/api/paths";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import { fetcher } from "./fetch-api";
import { mutateApi } from "./mutate-api";
import { chunksOf } from "./playlist-commands";
import { readAllItems } from "./read-all-items";

/** Whether each of these stands in a list as often as it was added, so that removing it removes nothing else. */
export function isOnlyOccurrence(entries: readonly EntryView[], added: readonly string[]): boolean {
  const times = (all: readonly (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const there = times(entries.map(({ uri }) => uri));
  return [...times(added)].every(([uri, count]) => there.get(uri) === count);
}

/**
 * Takes an addition to a playlist back. Spotify removes a track wherever it stands, so the whole playlist is read first: 1 call for
 * every 50 entries.
 * @returns whether it did; not where some of it stood there before.
 * @throws ApiError
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
  for (const some of chunksOf([...new Set(uris)])) {
    const answer = await mutateApi<{ snapshot: string | null }>(
      apiPaths.entriesOf(id),
      { uris: some, snapshot },
      "DELETE",
    );
    snapshot = answer?.snapshot ?? snapshot;
  }
  return true;
}
