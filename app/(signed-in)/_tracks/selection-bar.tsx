"use client";

import { BulkActionBar } from "./bulk-action-bar";
import { loadedSelection } from "./use-bulk-action";
import type { RowSelection } from "./use-selection";
import { useSongActions } from "./use-song-actions";

export type SelectionBarProps = {
  list: Parameters<typeof loadedSelection>[0];
  selection: RowSelection;
  /** Where it is at the edge of the list: over the heads of its columns, or above its first row, which is higher in a ranked list. */
  at: keyof typeof PLACES;
};

const PLACES = {
  heads: { bar: "top-[calc(var(--mast)+1px)]", content: "" },
  above: { bar: "top-[calc(var(--mast)+45px)]", content: "sm:-translate-y-full" },
  ranked: {
    bar: "top-[calc(var(--mast)+45px)] lg:top-[calc(var(--mast)+59px)]",
    content: "sm:-translate-y-full lg:-translate-y-[calc(100%+14px)]",
  },
};

/** The actions for the selected songs of a list without a toolbar. It sticks below the masthead, on a phone above the actions. */
export function SelectionBar({ list, selection, at }: SelectionBarProps) {
  const songs = useSongActions(loadedSelection(list, selection.keys));
  const { bar, content } = PLACES[at];
  return (
    <div
      className={`sticky ${bar} z-10 h-0 max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-[calc(var(--playing)+var(--tabs)+env(safe-area-inset-bottom))] max-sm:h-auto`}
    >
      <div
        className={`flex min-h-11 items-center bg-paper shadow-[0_1px_0_var(--line)] max-sm:border-t max-sm:border-line max-sm:px-(--gutter) ${content}`}
      >
        <BulkActionBar
          size={selection.chosen.size}
          actions={[songs.add, songs.queue, songs.copy]}
          onAll={selection.all}
          onClear={selection.clear}
        />
      </div>
    </div>
  );
}
