"use client";

import { type RefObject, useEffect } from "react";
import { useTranslations } from "#translations";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { columns } from "./columns";
import type { EntrySort } from "./list-params";
import { PageLoader } from "./page-loader";
import { visibleRanges } from "./page-window";
import type { Reorder } from "./reorder";
import type { RowLabels } from "./row-labels";
import { TrackHead } from "./track-head";
import { TrackRows } from "./track-rows";
import { useDragRows } from "./use-drag-rows";
import type { ListChange } from "./use-list-params";
import { useProgressiveRows } from "./use-progressive-rows";
import { useReloadOnConflict } from "./use-reload-on-conflict";
import { useRowFocus } from "./use-row-focus";
import { useRowInput } from "./use-row-input";
import type { RowSelection } from "./use-selection";
import { useVirtualRows } from "./use-virtual-rows";
import { useEntriesInView } from "./use-visible-pages";

type Props = {
  playlist: PlaylistPageView;
  edition: OptimisticPlaylist;
  /** All rows in their order; undefined for the playlist's own, page by page. */
  rows: EntryView[] | undefined;
  count: number;
  /** The order the rows are in, which may lag behind the one asked for. */
  sort: EntrySort;
  onChange: ListChange;
  selection: RowSelection;
  rearranging: Reorder;
  words: RowLabels;
  /** Filled with what brings the focus back to the row the keyboard was at. */
  returnFocus: RefObject<() => void>;
  /** The address of what plays. */
  playing: string | null;
};

// Plain rows between spacers: TanStack Table would add a model of columns that nothing here asks of it, since
// filter and order are pure functions over all entries and most rows of a long list are not even loaded.
/** The entries as a table, rendered anew with each turn of the wheel, of which only the rows in the window exist, and the one that has the focus. */
export function TrackTable(props: Props) {
  const {
    playlist,
    edition,
    rows,
    count,
    sort,
    onChange,
    selection,
    rearranging,
    words,
    playing,
    returnFocus,
  } = props;
  const t = useTranslations("playlist");
  const window = useVirtualRows(count);
  const focus = useRowFocus(window, count);
  useEffect(() => {
    returnFocus.current = focus.returnFocus;
  });
  const stretches = visibleRanges(window, focus.kept);
  const view = useEntriesInView(edition, rows, stretches);
  const input = useRowInput({ count, row: window.row, focus, selection, rearranging });
  const { drag, line } = useDragRows(window, count, rearranging, input.isPointedAt);
  const onChanged = useReloadOnConflict(edition.snapshot);
  const withAdder = words.adder !== undefined;

  return (
    <div className="relative print:hidden">
      <table
        ref={window.table}
        aria-label={t("entriesOf", { name: playlist.name })}
        aria-rowcount={count + 1}
        data-selecting={selection.chosen.size > 0 ? "" : undefined}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        {...input.handlers}
        className="group/table w-full table-fixed border-separate border-spacing-0 border-b border-line"
      >
        <Columns withAdder={withAdder} />
        <TrackHead
          sort={sort}
          onChange={onChange}
          withAdder={withAdder}
          selection={selection}
          count={count}
        />
        <TrackRows
          stretches={stretches}
          count={count}
          row={window.row}
          view={view}
          full={useProgressiveRows(stretches, focus.kept)}
          chosen={selection.chosen}
          tabStop={focus.tabStop}
          playing={playing}
          words={words}
          drag={drag}
        />
      </table>
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
    </div>
  );
}

function Columns({ withAdder }: { withAdder: boolean }) {
  return (
    <colgroup>
      <col className={columns.number} />
      <col className={columns.cover} />
      <col />
      <col className={columns.artist} />
      <col className={columns.album} />
      {withAdder && <col className={columns.by} />}
      <col className={columns.added} />
      <col className={columns.length} />
      <col className={columns.open} />
    </colgroup>
  );
}
