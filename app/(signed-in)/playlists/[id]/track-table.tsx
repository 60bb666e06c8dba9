"use client";

import type { EntryView, PlaylistPageView } from "@/lib/views";
import { columns } from "./columns";
import type { EntrySort } from "./list-state";
import { PageRows } from "./page-rows";
import { pageRuns } from "./page-window";
import { Spacer } from "./spacer";
import { TrackHead } from "./track-head";
import { TrackRow } from "./track-row";
import { useChangedPlaylist } from "./use-changed-playlist";
import type { ListChange } from "./use-list-state";
import { useSettledPages } from "./use-settled-pages";
import { useWindowRows } from "./use-window-rows";

type Props = {
  playlist: PlaylistPageView;
  /** All rows in their order; undefined for the playlist's own, page by page. */
  rows: EntryView[] | undefined;
  count: number;
  /** The order the rows are in, which may lag behind the one asked for. */
  sort: EntrySort;
  onChange: ListChange;
};

// Plain rows between two spacers: TanStack Table would add a model of columns that nothing here asks of it, since
// filter and order are pure functions over all entries and most rows of a long list are not even loaded.
/** The entries as a table of which only the rows in the window exist. */
export function TrackTable({ playlist, rows, count, sort, onChange }: Props) {
  const { table, from, to, row } = useWindowRows(count);
  const runs = pageRuns(from, to);
  const settled = useSettledPages(runs);
  const onChanged = useChangedPlaylist(playlist.snapshot);

  return (
    <table
      ref={table}
      aria-label={`Entries of ${playlist.name}`}
      aria-rowcount={count + 1}
      className="w-full table-fixed border-separate border-spacing-0 border-b border-line"
    >
      <Columns />
      <TrackHead sort={sort} onChange={onChange} />
      <Spacer rows={from} row={row} />
      <tbody>
        {rows
          ? rows
              .slice(from, to)
              .map((entry, at) => <TrackRow key={entry.position} entry={entry} index={from + at} />)
          : runs.map((run) => (
              <PageRows
                key={run.page}
                playlist={playlist}
                run={run}
                wanted={settled(run.page)}
                onChanged={onChanged}
              />
            ))}
      </tbody>
      <Spacer rows={count - to} row={row} />
    </table>
  );
}

function Columns() {
  return (
    <colgroup>
      <col className={columns.number} />
      <col className={columns.cover} />
      <col />
      <col className={columns.artist} />
      <col className={columns.album} />
      <col className={columns.added} />
      <col className={columns.length} />
      <col className={columns.open} />
    </colgroup>
  );
}
