"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { entryMenuItem, type MenuItem } from "@/app/_components/menu-item";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { ListColumns } from "../../_tracks/columns";
import type { EntrySort, ListChange } from "../../_tracks/list-params";
import { usePlayingItem } from "../../_tracks/play-rows";
import { visibleRanges } from "../../_tracks/rendered-rows";
import type { RowLabels } from "../../_tracks/row-labels";
import { TrackTable } from "../../_tracks/track-table";
import { useRowFocus } from "../../_tracks/use-row-focus";
import { useRowInput } from "../../_tracks/use-row-input";
import type { RowSelection } from "../../_tracks/use-selection";
import { useVirtualRows } from "../../_tracks/use-virtual-rows";
import { PageLoader } from "./page-loader";
import { useDragRows } from "./use-drag-rows";
import type { Reorder } from "./use-reorder";
import { useEntriesInView } from "./use-visible-pages";

const COLUMNS: ListColumns = { cover: true, album: true, date: "added" };

/** What can be done with an entry. An action is absent where the user may not change the playlist. */
type EntryActions = {
  play: (entry: EntryView) => void;
  remove?: (entry: EntryView) => void;
  /** Asks for its new place; absent where another order is shown. */
  move?: (entry: EntryView) => void;
  /** Why it cannot be moved, although the user may change the playlist. */
  fixedNote?: string;
};

type Props = {
  playlist: PlaylistPageView;
  edition: OptimisticPlaylist;
  /** All rows in their order, which may lag behind the requested one; undefined for the playlist's own, which loads page by page. */
  list: { rows: EntryView[] | undefined; count: number; sort: { by: EntrySort; onChange: ListChange } };
  selection: RowSelection;
  rearranging: Reorder;
  words: RowLabels;
  actions: EntryActions;
  /** Set to a function that moves the focus back to the row that last had it, or to where it is now. */
  returnFocus: RefObject<(row?: number) => void>;
};

/** The table of a playlist's entries, which loads pages as they come into view. Rows can be dragged in the playlist's own order. */
export function ItemTable(props: Props) {
  const { playlist, edition, selection, rearranging, words, actions, returnFocus } = props;
  const { rows, count, sort } = props.list;
  const { fixedNote } = actions;
  const playing = usePlayingItem(`spotify:playlist:${playlist.id}`);
  const t = useTranslations("playlist");
  const window = useVirtualRows(count);
  const focus = useRowFocus(window, count);
  useEffect(() => {
    returnFocus.current = focus.returnFocus;
  });
  const ranges = visibleRanges(window, focus.kept);
  const view = useEntriesInView(edition, rows, ranges);
  const input = useRowInput({
    count,
    row: window.row,
    focus,
    selection,
    onStep: rearranging?.step ?? (fixedNote === undefined ? undefined : tellFixed),
    onPlay: (row) => {
      const entry = view.entryAt(row);
      if (entry) actions.play(entry);
    },
  });

  function tellFixed(): boolean {
    showToast({ sentence: fixedNote ?? "" });
    return false;
  }

  function itemAt(row: number): MenuItem | null {
    const entry = view.entryAt(row);
    if (!entry) return null;
    const { play, move, remove } = actions;
    const isRemovable = remove && (entry.kind === "track" || entry.kind === "episode");
    const context = {
      play: () => play(entry),
      select: () => selection.toggle(row),
      refusals: { move: fixedNote },
      move: move && (() => move(entry)),
      remove: isRemovable ? () => remove(entry) : undefined,
    };
    return entryMenuItem(entry, { name: words.gone, url: playlist.url }, context);
  }

  const { drag, line } = useDragRows(window, count, rearranging, input.isPointedAt);
  const onChanged = useReloadOnConflict(edition.snapshot);

  return (
    <TrackTable
      label={t("entriesOf", { name: playlist.name })}
      rows={{ count, window, ranges, focus, input, selection }}
      view={view}
      shared={{ columns: COLUMNS, words, drag }}
      playing={playing}
      sort={sort}
      itemAt={itemAt}
    >
      <div
        ref={line}
        data-drop-line
        hidden
        className="pointer-events-none absolute inset-x-0 top-0 h-0.5 bg-amber"
      />
      {view.pages.map((page) => (
        <PageLoader
          key={`${edition.snapshot} ${page}`}
          id={playlist.id}
          snapshot={edition.snapshot}
          page={page}
          wanted={view.mayAsk(page)}
          onNews={view.tell}
          onChanged={onChanged}
        />
      ))}
    </TrackTable>
  );
}

/** Returns a function that refreshes the page when a request finds the playlist changed, once per snapshot. */
function useReloadOnConflict(snapshot: string): () => void {
  const router = useRouter();
  const refreshed = useRef<string>(null);

  return useCallback(() => {
    // A cached page may return the same snapshot, and would cause an endless loop of refreshes.
    if (refreshed.current === snapshot) return;
    refreshed.current = snapshot;
    router.refresh();
  }, [router, snapshot]);
}
