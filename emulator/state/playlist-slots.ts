import type { Entry } from "../catalog/entries";

/**
 * One place of a playlist. Slots are told apart by identity, so that a change that was meant for an older
 * version finds the same entries in a newer one. `laidOut` is the place in the library's own playlist; `uri` is
 * what is there, once somebody has looked.
 */
export type Slot = { laidOut: number; uri?: string | null } | { entry: Entry };

/** A stretch of entries to be moved before another place; positions as counted before the move. */
export type Move = { start: number; length: number; before: number };

/** The slots of a playlist that nobody has changed. */
export function laidOutSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, laidOut) => ({ laidOut }));
}

/** Puts entries in at a position. */
export function withEntries(slots: readonly Slot[], at: number, entries: readonly Entry[]): Slot[] {
  return [...slots.slice(0, at), ...entries.map((entry) => ({ entry })), ...slots.slice(at)];
}

/** Takes out of `now` every slot that stands in `seen` and matches. */
export function withoutMatches(
  now: readonly Slot[],
  seen: readonly Slot[],
  matches: (slot: Slot) => boolean,
): Slot[] {
  const doomed = new Set(seen.filter(matches));
  return now.filter((slot) => !doomed.has(slot));
}

/** Moves slots as they were seen; in `now` they may stand elsewhere, or no longer at all. */
export function withMove(
  now: readonly Slot[],
  seen: readonly Slot[],
  { start, length, before }: Move,
): Slot[] {
  const alive = new Set(now);
  const moved = seen.slice(start, start + length).filter((slot) => alive.has(slot));
  const moving = new Set(moved);
  const next = seen.slice(before).find((slot) => alive.has(slot) && !moving.has(slot));
  const staying = now.filter((slot) => !moving.has(slot));
  const at = next ? staying.indexOf(next) : staying.length;
  return [...staying.slice(0, at), ...moved, ...staying.slice(at)];
}
