import { apiPaths, ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntriesView, EntryView, PlaylistPageView } from "@/lib/api/types";
import { ApiClientError, fetcher, networkError, patiently } from "./api-client";
import { callPace } from "./call-pace";
import type { ReadProgress } from "./read-all-items";

type Opened = { playlist: PlaylistPageView; first: EntriesView | null };

/** A playlist with all its entries, in one version. */
export type CompletePlaylist = { playlist: PlaylistPageView; entries: EntryView[] };

/** Right after a change, Spotify may name another version several times. */
const MAX_ATTEMPTS = 4;

async function readOnce(id: string, onProgress: (progress: ReadProgress) => void): Promise<CompletePlaylist> {
  await callPace.turn();
  const { playlist, first } = await patiently(() => fetcher<Opened>(apiPaths.playlistNow(id)));
  if (!first) throw networkError();
  const entries = [...first.entries];
  while (entries.length < first.total) {
    onProgress({ loaded: entries.length, total: first.total });
    await callPace.turn();
    const page = Math.floor(entries.length / ENTRIES_PAGE);
    const path = apiPaths.entries(id, playlist.snapshot, page);
    const view = await patiently(() => fetcher<EntriesView>(path));
    entries.splice(page * ENTRIES_PAGE, ENTRIES_PAGE, ...view.entries);
    if (view.entries.length === 0) throw networkError();
  }
  return { playlist, entries };
}

/**
 * Reads a whole playlist as Spotify has it now, at the pace of long changes: 1 call, and 1 for each 50 entries after the first 100.
 * Begins again if it changes meanwhile.
 * @throws ApiClientError
 */
export async function readPlaylistPaced(
  id: string,
  onProgress: (progress: ReadProgress) => void = () => {},
): Promise<CompletePlaylist> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await readOnce(id, onProgress);
    } catch (cause) {
      const isChanged = cause instanceof ApiClientError && cause.code === "changed";
      if (!isChanged || attempts === MAX_ATTEMPTS) throw cause;
    }
  }
}

/** Returns the calls that reading so many entries takes. */
export function callsToRead(total: number): number {
  return Math.max(1, Math.ceil(total / ENTRIES_PAGE) - 1);
}
