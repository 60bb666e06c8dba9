"use client";

import { useTranslations } from "#translations";
import type { BulkAction } from "../_tracks/bulk-action";
import { BulkActionBar } from "../_tracks/bulk-action-bar";
import { loadedSelection } from "../_tracks/use-bulk-action";
import type { Wanted } from "../_tracks/use-restored-selection";
import type { RowSelection } from "../_tracks/use-selection";
import { useSongActions } from "../_tracks/use-song-actions";
import { toastPermissionNeeded } from "../playlists/mutation-toasts";
import { useRemoveSaved } from "./use-remove-saved";
import type { SongList } from "./use-saved-songs";

type Props = {
  list: SongList;
  selection: RowSelection;
  /** What the user has granted the permission for. */
  may: { add: boolean; remove: boolean };
  /** Called with an action that must wait for a permission. */
  want: (wanted: Wanted) => void;
  /** Moves the focus back to the row of the list that last had it. */
  returnFocus: () => void;
};

/** The actions for the selected saved songs. */
export function SavedActions({ list, selection, may, want, returnFocus }: Props) {
  const t = useTranslations("playlist.selection");
  const removeSaved = useRemoveSaved();
  const withSelected = loadedSelection(list, selection.keys);
  const library = useTranslations("library.change");
  const songs = useSongActions({ withSelected, onAdd: () => !may.add && want({ kind: "add" }) });
  const remove: BulkAction = {
    id: "remove",
    label: t("remove"),
    act: ({ isByKey }) =>
      withSelected(({ entries }) => {
        // The songs stay selected until the permission is granted.
        if (!may.remove) {
          want({ kind: "remove" });
          toastPermissionNeeded(library("notRemoved"), "editLibrary");
          return;
        }
        removeSaved(entries);
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
