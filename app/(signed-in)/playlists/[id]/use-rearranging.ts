"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { blockAround, placesWith, type Rearranging } from "./rearranging";
import { placesOf } from "./selection";
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
  const titleOf = (row: number) => changes.known()[row]?.track?.title ?? "";

  return {
    step(row, by) {
      const block = blockAround(row, selection.chosen);
      if (!changes.stepBy(block, by)) return false;
      const moved = (place: number) => place >= block.from && place < block.from + block.length;
      if (selection.chosen.has(row))
        selection.set([...selection.chosen].map((place) => (moved(place) ? place + by : place)));
      say(t("movedRow", { title: titleOf(row), place: count(row + by + 1) }));
      return true;
    },
    drop(row, before) {
      const places = placesWith(row, placesOf(selection));
      changes.gather(places, before);
      const first = before - places.filter((place) => place < before).length;
      if (selection.chosen.has(row)) selection.set(places.map((_, at) => first + at));
    },
    nameOf(row) {
      const places = placesWith(row, placesOf(selection));
      return places.length > 1 ? t("dragged", { count: places.length }) : titleOf(row);
    },
  };
}
