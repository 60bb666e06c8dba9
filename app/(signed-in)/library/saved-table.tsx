"use client";

import { type RefObject, useEffect } from "react";
import { useTranslations } from "#translations";
import { trackMenuItem } from "@/app/_components/menu-item";
import { showToast } from "@/app/_components/toast-store";
import { MAX_PLAY_URIS } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import type { ListColumns } from "../_tracks/columns";
import type { EntrySort, ListChange } from "../_tracks/list-params";
import { playRow, usePlayingItem } from "../_tracks/play-rows";
import { visibleRanges } from "../_tracks/rendered-rows";
import { useRowLabels } from "../_tracks/row-labels";
import { TrackTable } from "../_tracks/track-table";
import { useRowFocus } from "../_tracks/use-row-focus";
import { useRowInput } from "../_tracks/use-row-input";
import type { RowSelection } from "../_tracks/use-selection";
import { useVirtualRows } from "../_tracks/use-virtual-rows";
import type { SongList } from "./use-saved-songs";

const COLUMNS: ListColumns = { cover: true, album: true, date: "saved", save: "known" };

type Props = {
  list: SongList;
  /** The rows in the order shown. */
  rows: readonly EntryView[];
  sort: EntrySort;
  onSort: ListChange;
  selection: RowSelection;
  /** Removes the song of a row, or all selected songs if it is one of them. */
  onRemove: (entry: EntryView) => void;
  /** Set to a function that moves the focus back to the row that last had it. */
  returnFocus: RefObject<() => void>;
};

/** The table of the saved songs that are loaded. */
export function SavedTable({ list, rows, sort, onSort, selection, onRemove, returnFocus }: Props) {
  const [t, player] = [useTranslations("library"), useTranslations("player")];
  const words = useRowLabels();
  const playing = usePlayingItem(null);
  const window = useVirtualRows(rows.length);
  const focus = useRowFocus(window, rows.length);
  useEffect(() => {
    returnFocus.current = focus.returnFocus;
  });
  const input = useRowInput({ count: rows.length, row: window.row, focus, selection, onPlay: play });

  function play(row: number): void {
    const entry = rows[row];
    if (!entry) return;
    const leftOut = playRow({ contextUri: null, entry, rows, playing });
    if (leftOut > 0) showToast({ sentence: player("playsFirst", { count: MAX_PLAY_URIS }) });
  }

  return (
    <TrackTable
      label={t("titles.tracks")}
      rows={{
        count: rows.length,
        window,
        ranges: visibleRanges(window, focus.kept),
        focus,
        input,
        selection,
      }}
      view={{
        entryAt: (row) => rows[row],
        keyAt: (row) => list.keys[rows[row]?.position ?? -1] ?? -1 - row,
      }}
      shared={{ columns: COLUMNS, words }}
      playing={playing}
      sort={{ by: sort, onChange: onSort }}
      itemAt={(row) => {
        const entry = rows[row];
        if (!entry?.track) return null;
        return trackMenuItem(entry.track, {
          play: () => play(row),
          select: () => selection.toggle(row),
          keys: { remove: () => onRemove(entry) },
        });
      }}
    />
  );
}
