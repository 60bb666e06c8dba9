import type { StoredList } from "./library-types";
import type { PaceMode } from "./pace";

const PAGE = 50;
/** Items that come with a playlist itself. */
const FIRST_PAGE = 100;

/** Calls a second of each pace. With extended quota, 8 in flight take about a quarter of a second each. */
const CALLS_PER_SECOND: Record<PaceMode, number> = { default: 1.3, extended: 30 };

/** Returns the calls that reading all playlists takes, without their items. */
export function callsForPlaylists(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE));
}

/** Returns the calls that the items of a playlist take. A long one takes one more, which confirms its version at the end. */
export function callsForItems(count: number): number {
  return count <= FIRST_PAGE ? 1 : Math.ceil(count / PAGE);
}

/** Returns the calls that a list of saved items takes. */
export function callsForSaved(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE));
}

/** Returns whether the items of a playlist must be read. */
export function needsReading({ state, version, snapshot, listedSnapshot }: StoredList): boolean {
  if (state === "link" || state === "unreadable" || state === "limit") return false;
  return version === 0 || snapshot !== listedSnapshot;
}

/** Minutes that a number of calls takes at a pace, rounded; 0 for less than half of one. */
export function minutesFor(calls: number, mode: PaceMode): number {
  return Math.round(calls / CALLS_PER_SECOND[mode] / 60);
}
