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
  saveRewrite,
  whileRewriting,
} from "./rewrite-journal";

/** How many songs an interrupted change left out, also of playlists that it did not create. */
export type MissingPart = { missing: number };

/** Creates a playlist without songs. @returns its id. */
export type CreatePlaylist = (name: string) => Promise<string>;

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
  const { playlist, after, next = [] } = record;
  if (await isBeingRewritten(playlist)) return "running";
  const first = await readFirst(record);
  if (!first) return null;
  const planned = next.reduce((sum, { uris }) => sum + uris.length, 0);
  const missing = Math.max(0, after.length - first.total) + planned;
  return missing > 0 ? { missing } : null;
}

/** Adds items one call after another, from a place on. */
async function addAt(
  playlist: string,
  uris: readonly string[],
  place: number,
  onDone: (count: number) => void,
): Promise<void> {
  let done = 0;
  for (const chunk of chunksOf(uris)) {
    await callPace.turn();
    await changeEntries(playlist, "POST", { uris: chunk, position: place + done });
    done += chunk.length;
    onDone(chunk.length);
  }
}

/** Returns a function that reports how much of a job is done. */
function counterOf(job: JobControl): (count: number) => void {
  let done = 0;
  return (count) => {
    done += count;
    job.report({ done });
  };
}

/** Adds what a playlist lacks. @returns the record of the playlist that is created next; null after the last. */
async function complete(
  record: RewriteRecord,
  create: CreatePlaylist,
  onDone: (count: number) => void,
): Promise<RewriteRecord | null> {
  const { account, playlist, after, next: [planned, ...next] = [] } = record;
  const { entries } = await readPlaylistPaced(playlist);
  const present = entries.map(({ uri }) => uri);
  await addAt(playlist, missingFrom(present, after), equalPrefix(present, after), onDone);
  if (!planned) return null;
  const { name, uris } = planned;
  return { account, playlist: await create(name), name, before: [], after: uris, isNew: true, next };
}

/**
 * Adds what an interrupted change left out, where it belongs, and creates the playlists that it did not reach.
 * @throws ApiClientError
 */
export async function writeMissing(
  record: RewriteRecord,
  job: JobControl,
  create: CreatePlaylist,
): Promise<void> {
  job.report({ canCancel: false });
  const onDone = counterOf(job);
  const completeStored = async (one: RewriteRecord) => {
    const next = await complete(one, create, onDone);
    if (next) saveRewrite(next);
    deleteRewrite(one);
    return next;
  };
  for (let rest: RewriteRecord | null = record; rest; ) {
    const one: RewriteRecord = rest;
    rest = await whileRewriting(one.playlist, () => completeStored(one));
  }
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
    const onDone = counterOf(job);
    onDone(first.length);
    await addAt(id, rest.flat(), first.length, onDone);
  });
  deleteRewrite(record);
}
