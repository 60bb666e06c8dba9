import { apiPaths } from "@/lib/api/paths";
import type { EntriesView } from "@/lib/api/types";
import { ApiClientError, fetcher } from "./api-client";
import { callPace } from "./call-pace";
import type { JobControl } from "./jobs";
import { readPlaylistPaced } from "./paced-read";
import { changeEntries, chunksOf } from "./playlist-commands";
import {
  deleteRewrite,
  equalPrefix,
  isBeingRewritten,
  missingFrom,
  type RewriteRecord,
  whileRewriting,
} from "./rewrite-journal";

/** How many songs an interrupted rewrite left out. */
export type MissingPart = { missing: number };

/** A new playlist that Spotify does not know any more needs no songs. */
async function readFirst({ playlist, isNew }: RewriteRecord): Promise<EntriesView | null> {
  try {
    return (await fetcher<{ first: EntriesView | null }>(apiPaths.playlistNow(playlist))).first;
  } catch (cause) {
    if (isNew && cause instanceof ApiClientError && cause.code === "not_found") return null;
    throw cause;
  }
}

/**
 * Returns what a stored rewrite left out; null if nothing is missing. "running": a tab of this browser is at it. Budget: 1 call.
 * @throws ApiClientError
 */
export async function interruptedRewrite(record: RewriteRecord): Promise<MissingPart | "running" | null> {
  const { playlist, after } = record;
  if (await isBeingRewritten(playlist)) return "running";
  const first = await readFirst(record);
  const missing = first ? after.length - first.total : 0;
  return missing > 0 ? { missing } : null;
}

/** Adds items one call after another, from a place on. */
async function addAt(
  playlist: string,
  uris: readonly string[],
  place: number,
  job: JobControl,
): Promise<void> {
  let done = 0;
  for (const chunk of chunksOf(uris)) {
    await callPace.turn();
    await changeEntries(playlist, "POST", { uris: chunk, position: place + done });
    done += chunk.length;
    job.report({ done });
  }
}

/**
 * Adds what an interrupted rewrite left out, where it belongs.
 * @throws ApiClientError
 */
export async function writeMissing(record: RewriteRecord, job: JobControl): Promise<void> {
  const { playlist, after } = record;
  job.report({ canCancel: false });
  await whileRewriting(playlist, async () => {
    const { entries } = await readPlaylistPaced(playlist);
    const present = entries.map(({ uri }) => uri);
    await addAt(playlist, missingFrom(present, after), equalPrefix(present, after), job);
  });
  deleteRewrite(record);
}

/**
 * Writes a playlist again as it was before an interrupted rewrite. What others added meanwhile comes last.
 * @throws ApiClientError
 */
export async function writeOrder(record: RewriteRecord, job: JobControl): Promise<void> {
  const { playlist: id, before } = record;
  job.report({ canCancel: false });
  await whileRewriting(id, async () => {
    const { playlist, entries } = await readPlaylistPaced(id);
    const present = entries.flatMap(({ uri }) => uri ?? []);
    const [first = [], ...rest] = chunksOf([...before, ...missingFrom(before, present)]);
    await callPace.turn();
    await changeEntries(id, "PUT", { uris: first, snapshot: playlist.snapshot });
    job.report({ done: first.length });
    await addAt(id, rest.flat(), first.length, job);
  });
  deleteRewrite(record);
}
