"use client";

import { BulkActionBar } from "./bulk-action-bar";
import { loadedSelection } from "./use-bulk-action";
import type { RowSelection } from "./use-selection";
import { useSongActions } from "./use-song-actions";

export type SelectionBarProps = {
  list: Parameters<typeof loadedSelection>[0];
  selection: RowSelection;
  /** Where it is at the edge of the list: over the heads of its columns, or above its first row. */
  at: "heads" | "above";
};

/** The actions for the selected songs of a list without a toolbar. It sticks below the masthead, on a phone above the actions. */
export function SelectionBar({ list, selection, at }: SelectionBarProps) {
  const songs = useSongActions(loadedSelection(list, selection.keys));
  const top = at === "heads" ? "top-[calc(var(--mast)+1px)]" : "top-[calc(var(--mast)+45px)]";
  return (
    <div
      className={`sticky ${top} z-10 h-0 max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-[calc(var(--playing)+var(--tabs)+env(safe-area-inset-bottom))] max-sm:h-auto`}
    >
      <div
        className={`flex min-h-11 items-center bg-paper shadow-[0_1px_0_var(--line)] max-sm:border-t max-sm:border-line max-sm:px-(--gutter) ${at === "above" ? "sm:-translate-y-full" : ""}`}
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
