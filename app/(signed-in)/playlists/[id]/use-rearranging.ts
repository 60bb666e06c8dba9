"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { blockAround, keysWith, type Rearranging } from "./rearranging";
import type { EntryChanges } from "./use-entry-changes";
import type { RowSelection } from "./use-selection";

/**
 * Moves of rows, for a list in its own order.
 * @param say told in words what a step did, for those who do not see it.
 */
export function useRearranging(
  isPossible: boolean,
  changes: EntryChanges,
  selection: RowSelection,
  say: (words: string) => void,
): Rearranging {
  const t = useTranslations("playlist.change");
  if (!isPossible) return null;
  const titleOf = (row: number) => changes.shown().entries[row]?.track?.title ?? "";
  const movedWith = (row: number) => keysWith(changes.shown().keys[row], selection.keys);

  return {
    step(row, by) {
      const [block, title] = [blockAround(row, selection.chosen), titleOf(row)];
      if (!changes.stepBy(block, by)) return false;
      say(t("movedRow", { title, place: count(row + by + 1) }));
      return true;
    },
    drop(row, before) {
      changes.gather(movedWith(row), before);
    },
    nameOf(row) {
      const { length } = movedWith(row);
      return length > 1 ? t("dragged", { count: length }) : titleOf(row);
    },
  };
}
