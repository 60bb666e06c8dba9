"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import type { Wanted } from "../../_tracks/use-restored-selection";
import type { RowSelection } from "../../_tracks/use-selection";
import type { PlaylistEdits } from "./use-playlist-edits";

type Tools = {
  /** Announces the result of a step to screen readers. */
  announce: (words: string) => void;
  /** Called with an action that must wait for a permission. */
  want: (wanted: Wanted) => void;
};

/** Returns the moves of rows; null where they are not possible. */
export function useReorder(
  isPossible: boolean,
  changes: PlaylistEdits,
  selection: RowSelection,
  { announce, want }: Tools,
): Reorder {
  const t = useTranslations("playlist.change");
  if (!isPossible) return null;
  const titleOf = (row: number) => changes.shown().entries[row]?.track?.title ?? "";
  const movedWith = (row: number) => keysWith(changes.shown().keys[row], selection.keys);

  return {
    step(row, by) {
      const [block, title] = [blockAround(row, selection.chosen), titleOf(row)];
      if (!changes.nudgeBy(block, by)) return false;
      announce(t("movedRow", { title, place: formatNumber(row + by + 1) }));
      return true;
    },
    drop(keys, before) {
      if (changes.gather(keys, before)) return;
      selection.choose(keys);
      want({ kind: "move", before });
    },
    draggedWith(row) {
      const keys = movedWith(row);
      return { keys, name: keys.length > 1 ? t("dragged", { count: keys.length }) : titleOf(row) };
    },
  };
}

/** The ways to change the order of a list; null where the user may not change it, or where another order is shown. */
export type Reorder = {
  /** Moves a row by one place, together with its selected neighbours if it is selected. @returns whether it was possible. */
  step: (row: number, by: 1 | -1) => boolean;
  /** Moves dragged entries before a row. */
  drop: (keys: readonly number[], before: number) => void;
  /** Returns what is dragged with a row: all selected entries if it is selected. */
  draggedWith: (row: number) => { keys: readonly number[]; name: string };
} | null;

/** Returns the keys that move with an entry: all selected keys if it is selected, otherwise its own. */
export function keysWith(key: number | undefined, chosen: readonly number[]): readonly number[] {
  if (key === undefined) return [];
  return chosen.includes(key) ? chosen : [key];
}

/** Returns the contiguous block of selected rows around a row; the row alone if it is not selected. */
export function blockAround(row: number, chosen: ReadonlySet<number>): { from: number; length: number } {
  if (!chosen.has(row)) return { from: row, length: 1 };
  let from = row;
  while (chosen.has(from - 1)) from--;
  let to = row + 1;
  while (chosen.has(to)) to++;
  return { from, length: to - from };
}

/**
 * Returns the place before which entries must be inserted so that the first of them ends up at `wanted`.
 * @param places the current places, ascending.
 */
export function beforeFor(places: readonly number[], wanted: number): number {
  return places.reduce((before, place) => (place <= before ? before + 1 : before), wanted);
}
