"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { blockAround, keysWith, type Reorder } from "./reorder";
import type { PlaylistEdits } from "./use-playlist-edits";
import type { Wanted } from "./use-restored-selection";
import type { RowSelection } from "./use-selection";

type Tools = {
  /** Told in words what a step did, for those who do not see it. */
  say: (words: string) => void;
  /** Told what must wait for a permission. */
  want: (wanted: Wanted) => void;
};

/** Moves of rows, for a list in its own order. */
export function useReorder(
  isPossible: boolean,
  changes: PlaylistEdits,
  selection: RowSelection,
  { say, want }: Tools,
): Reorder {
  const t = useTranslations("playlist.change");
  if (!isPossible) return null;
  const titleOf = (row: number) => changes.shown().entries[row]?.track?.title ?? "";
  const movedWith = (row: number) => keysWith(changes.shown().keys[row], selection.keys);

  return {
    step(row, by) {
      const [block, title] = [blockAround(row, selection.chosen), titleOf(row)];
      if (!changes.stepBy(block, by)) return false;
      say(t("movedRow", { title, place: formatNumber(row + by + 1) }));
      return true;
    },
    drop(row, before) {
      const keys = movedWith(row);
      if (changes.gather(keys, before)) return;
      selection.choose(keys);
      want({ kind: "move", before });
    },
    nameOf(row) {
      const { length } = movedWith(row);
      return length > 1 ? t("dragged", { count: length }) : titleOf(row);
    },
  };
}
