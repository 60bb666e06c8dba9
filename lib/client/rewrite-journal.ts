import type { PlannedPlaylist } from "./new-playlist-plan";
import { isText, readStoredList, storeList } from "./stored-list";

/**
 * A playlist that is being written, again or for the first time. While it is short, the browser keeps its songs: the page may be
 * closed, and Spotify does not have them in the playlist then.
 */
export type RewriteRecord = {
  account: string;
  playlist: string;
  name: string;
  /** The URIs in the earlier and in the wanted order. */
  before: readonly string[];
  after: readonly string[];
  /** Whether the playlist was just created, so that there is no earlier order. */
  isNew?: boolean;
  /** The playlists of the same change that are created after it. */
  next?: readonly PlannedPlaylist[];
};

const KEY = "tonearm.rewrites";

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isPlanned(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("name" in value && "uris" in value)) return false;
  return isText(value.name) && isTexts(value.uris);
}

function isRecord(value: unknown): value is RewriteRecord {
  if (typeof value !== "object" || value === null) return false;
  if ("next" in value && !(Array.isArray(value.next) && value.next.every(isPlanned))) return false;
  if (!("account" in value && "playlist" in value && "name" in value)) return false;
  if (!("before" in value && "after" in value)) return false;
  return (
    isTexts([value.account, value.playlist, value.name]) && isTexts(value.before) && isTexts(value.after)
  );
}

function readAll(): RewriteRecord[] {
  return readStoredList(KEY, isRecord);
}

function isSame(one: RewriteRecord, other: Pick<RewriteRecord, "account" | "playlist">): boolean {
  return one.account === other.account && one.playlist === other.playlist;
}

/**
 * Stores the songs of a playlist before it is written again.
 * @returns false if the browser cannot store them. The playlist must not be written again then.
 */
export function saveRewrite(record: RewriteRecord): boolean {
  return storeList(KEY, [...readAll().filter((one) => !isSame(one, record)), record]);
}

/** Deletes the stored songs of a playlist, which is complete again. */
export function deleteRewrite(record: Pick<RewriteRecord, "account" | "playlist">): void {
  storeList(
    KEY,
    readAll().filter((one) => !isSame(one, record)),
  );
}

/** Deletes the stored songs of all playlists of an account. */
export function deleteRewrites(account: string): void {
  for (const record of storedRewrites(account)) deleteRewrite(record);
}

/** Deletes the stored songs of a playlist that was just created, which is no longer wanted. Keeps those of any other playlist. */
export function deleteUnfinished(playlist: string): void {
  storeList(
    KEY,
    readAll().filter((one) => one.isNew !== true || one.playlist !== playlist),
  );
}

/** Returns the playlists of an account that were being written when a page closed. */
export function storedRewrites(account: string): RewriteRecord[] {
  return readAll().filter((one) => one.account === account);
}

/** Returns the items of a list that another does not have, or has less often, in their order. */
export function missingFrom(present: readonly (string | null)[], wanted: readonly string[]): string[] {
  const left = new Map<string | null, number>();
  for (const uri of present) left.set(uri, (left.get(uri) ?? 0) + 1);
  return wanted.filter((uri) => {
    const count = left.get(uri) ?? 0;
    if (count > 0) left.set(uri, count - 1);
    return count === 0;
  });
}

/** Returns how many items at the beginning of two lists are equal. */
export function equalPrefix(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  const end = one.findIndex((uri, place) => uri !== other[place]);
  return end === -1 ? one.length : end;
}

const lockOf = (playlist: string) => `tonearm.rewrite.${playlist}`;

/** Runs the work that writes a playlist again. Other tabs see that it runs (`isBeingRewritten`). */
export async function whileRewriting<T>(playlist: string, work: () => Promise<T>): Promise<T> {
  // Absent on an insecure origin. Another tab would then offer to complete what is not interrupted.
  if (!navigator.locks) return work();
  return await navigator.locks.request(lockOf(playlist), work);
}

/** Returns whether a tab of this browser is writing a playlist again. */
export async function isBeingRewritten(playlist: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === lockOf(playlist));
}
