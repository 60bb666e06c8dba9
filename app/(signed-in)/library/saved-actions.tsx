"use client";

import { useTranslations } from "#translations";
import type { EntryView } from "@/lib/api/types";
import type { BulkAction } from "../_tracks/bulk-action";
import { BulkActionBar } from "../_tracks/bulk-action-bar";
import { loadedSelection } from "../_tracks/use-bulk-action";
import type { RowSelection } from "../_tracks/use-selection";
import { useSongActions } from "../_tracks/use-song-actions";
import type { SongList } from "./use-saved-songs";

type Props = {
  list: SongList;
  selection: RowSelection;
  /** Removes songs, and returns whether the user has granted the permission. */
  onRemove: (entries: readonly EntryView[]) => boolean;
  /** Moves the focus back to the row of the list that last had it. */
  returnFocus: () => void;
};

/** The actions for the selected saved songs. */
export function SavedActions({ list, selection, onRemove, returnFocus }: Props) {
  const t = useTranslations("playlist.selection");
  const withSelected = loadedSelection(list, selection.keys);
  const songs = useSongActions(withSelected);
  const remove: BulkAction = {
    id: "remove",
    label: t("remove"),
    act: ({ isByKey }) =>
      withSelected(({ entries }) => {
        // The songs stay selected until the permission is granted.
        if (!onRemove(entries)) return;
        selection.clear();
        if (isByKey) returnFocus();
      }),
  };

  return (
    <BulkActionBar
      size={selection.chosen.size}
      actions={[songs.add, songs.queue, remove, songs.copy]}
      onAll={selection.all}
      onClear={selection.clear}
    />
  );
}
