import type { Entry } from "../catalog/entries";

/**
 * One position of a playlist. Slots are compared by identity, so that a change to an older version finds the same
 * entries in a newer one. `laidOut` is the position in the library's playlist; `uri` is its content's URI, cached
 * on first use.
 */
export type Slot = { laidOut: number; uri?: string | null } | { entry: Entry };

/** A range of entries to move before another position. All positions are those before the move. */
export type Move = { start: number; length: number; before: number };

/** Returns the slots of an unchanged playlist. */
export function laidOutSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, laidOut) => ({ laidOut }));
}

/** Inserts entries at a position. */
export function withEntries(slots: readonly Slot[], at: number, entries: readonly Entry[]): Slot[] {
  return [...slots.slice(0, at), ...entries.map((entry) => ({ entry })), ...slots.slice(at)];
}

/** Removes from `now` every slot that is in `seen` and matches. */
export function withoutMatches(
  now: readonly Slot[],
  seen: readonly Slot[],
  matches: (slot: Slot) => boolean,
): Slot[] {
  const removed = new Set(seen.filter(matches));
  return now.filter((slot) => !removed.has(slot));
}

/** Moves slots of the version `seen`. In `now` they may have other positions, or be removed. */
export function withMove(
  now: readonly Slot[],
  seen: readonly Slot[],
  { start, length, before }: Move,
): Slot[] {
  const existing = new Set(now);
  const moved = seen.slice(start, start + length).filter((slot) => existing.has(slot));
  const moving = new Set(moved);
  const next = seen.slice(before).find((slot) => existing.has(slot) && !moving.has(slot));
  const staying = now.filter((slot) => !moving.has(slot));
  const at = next ? staying.indexOf(next) : staying.length;
  return [...staying.slice(0, at), ...moved, ...staying.slice(at)];
}
