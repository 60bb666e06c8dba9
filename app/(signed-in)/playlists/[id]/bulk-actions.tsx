"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { type ExportablePlaylist, exportRequests } from "@/app/_components/exports";
import { showToast } from "@/app/_components/toast-store";
import { MAX_DEFERRED_SONGS } from "@/lib/client/deferred-removals";
import { completeList, type SparseList } from "@/lib/client/sparse-list";
import { isLocal } from "@/lib/spotify-uri";
import type { BulkAction, BulkRequest, Press } from "../../_tracks/bulk-action";
import { BulkActionBar } from "../../_tracks/bulk-action-bar";
import { type SelectedItems, useBulkAction, type WithSelected } from "../../_tracks/use-bulk-action";
import { useOffer } from "../../_tracks/use-offer";
import type { Wanted } from "../../_tracks/use-restored-selection";
import type { RowSelection } from "../../_tracks/use-selection";
import { useSongActions } from "../../_tracks/use-song-actions";
import { Confirmation, MoveTo } from "./bulk-questions";
import type { PlaylistEdits } from "./use-playlist-edits";
import { beforeFor } from "./use-reorder";

type Props = {
  selection: RowSelection;
  changes: PlaylistEdits;
  list: {
    total: number;
    /** Whether the list is shown in its own order. Only then can entries be moved. */
    isOwnOrder: boolean;
    /** Whether the playlist is one that the user can change, and whether the permission is granted. */
    canChange: boolean;
    mayEdit: boolean;
    /** The playlist, if its songs may be exported. */
    exportable: ExportablePlaylist | null;
  };
  /** The action that waited for a permission that is now granted, and what is called with one that must wait. */
  pending: { offered: Wanted | null; want: (wanted: Wanted) => void };
  waiting: { isWhole: boolean; isWaiting: boolean; setWaiting: (isWaiting: boolean) => void };
  /** The action that a key or the menu of a row asked for. */
  request: BulkRequest | null;
  /** Moves the focus back to the row of the list that last had it, or to where it is now. */
  returnFocus: (row?: number) => void;
};

/** Counts the entries of a list that have one of the URIs. */
function copiesOf(list: SparseList, uris: ReadonlySet<string | null>): number {
  return list.entries.filter((entry) => entry && uris.has(entry.uri)).length;
}

/** Returns the action that removes the selected songs. It asks first where undo could not restore all of them. */
function useRemoval(
  withSelected: WithSelected,
  onRemove: (keys: readonly number[], isByKey: boolean) => void,
) {
  const [t, words] = [useTranslations("playlist.selection"), useTranslations("playlist.change")];

  function askToRemove({ entries, keys, list }: SelectedItems, press: Press): void {
    const uris = new Set(entries.flatMap(({ uri }) => uri ?? []));
    const local = new Set([...uris].filter(isLocal));
    if (uris.size === 0) showToast({ sentence: words("goneOnly") });
    else if (local.size > 0 && !completeList(list))
      withSelected((all) => askToRemove(all, press), { whole: true });
    else if (local.size > 0 || uris.size > MAX_DEFERRED_SONGS)
      press.ask((end) => (
        <Confirmation
          local={copiesOf(list, local)}
          songs={copiesOf(list, uris)}
          onRemove={(isByKey) => onRemove(keys, isByKey)}
          onEnd={end}
        />
      ));
    else onRemove(keys, press.isByKey);
  }

  return {
    id: "remove" as const,
    label: t("remove"),
    act: (press: Press) => withSelected((chosen) => askToRemove(chosen, press)),
  };
}

/** The actions for the selected entries, with their dialogs. */
export function BulkActions(props: Props) {
  const { selection, changes, request, returnFocus } = props;
  const { total, isOwnOrder, canChange, mayEdit, exportable } = props.list;
  const { offered, want } = props.pending;
  const [t, words] = [useTranslations("playlist.selection"), useTranslations("playlist.change")];
  const withSelected = useBulkAction({ keys: selection.keys, shown: changes.shown, ...props.waiting });
  const songs = useSongActions(withSelected);

  function moveBefore(before: number): void {
    if (!changes.gather(selection.keys, before)) want({ kind: "move", before });
  }
  const moveSelected = useRef((_place: number) => {});
  useEffect(() => {
    moveSelected.current = (place) => moveBefore(beforeFor([...selection.chosen], place));
  });

  function remove(keys: readonly number[], isByKey = false): void {
    if (!changes.remove(keys)) want({ kind: "remove" });
    else {
      selection.clear();
      // A keyboard user reached the button past the head of the list, and would lose the place in the list.
      if (isByKey) returnFocus();
    }
  }
  const removal = useRemoval(withSelected, remove);
  const move: BulkAction = {
    id: "move",
    label: t("move"),
    short: t("moveShort"),
    act: ({ ask }) => {
      let movedTo: number | undefined;
      ask((end) => (
        <MoveTo
          total={total}
          onMove={(place) => {
            movedTo = place;
            moveSelected.current(place);
          }}
          onEnd={() => {
            end();
            if (!request) return;
            // Without the permission, the song stays selected until it is granted.
            if (request.isAlone && mayEdit) selection.clear();
            returnFocus(movedTo);
          }}
        />
      ));
    },
  };

  const exporting: BulkAction = {
    id: "export",
    label: useTranslations("export")("button"),
    act: () =>
      withSelected(({ entries }) => {
        const positions = entries.map(({ position }) => position);
        if (exportable) exportRequests.send({ playlist: exportable, positions });
      }),
  };

  useOffer(offered, {
    sentence: ({ kind }) => words(`may.${kind}`, { count: selection.chosen.size }),
    label: ({ kind }) => (kind === "move" ? t("moveThere") : t(kind)),
    act: (wanted) => {
      if (wanted.kind === "move") moveBefore(wanted.before);
      else remove(selection.keys);
    },
  });

  return (
    <BulkActionBar
      size={selection.chosen.size}
      actions={[
        songs.add,
        songs.queue,
        ...(canChange && isOwnOrder ? [move] : []),
        ...(canChange ? [removal] : []),
        ...(exportable ? [exporting] : []),
        songs.copy,
      ]}
      onAll={selection.all}
      onClear={selection.clear}
      request={request}
    />
  );
}
