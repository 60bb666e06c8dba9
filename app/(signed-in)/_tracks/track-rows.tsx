import type { ReactNode } from "react";
import type { EntryView } from "@/lib/api/types";
import { type FailedRows, FailedStrip, PendingRow, Spacer } from "./placeholder-rows";
import { type PlayingItem, playbackOf } from "./play-rows";
import type { RowRange } from "./rendered-rows";
import { type RowShared, useRowShared } from "./row-context";
import type { TableRows } from "./table-rows";
import { TrackRow } from "./track-row";

/** The entries of the rows. */
export type RowsInView = {
  entryAt: (row: number) => EntryView | undefined;
  /** Returns the key of the entry of a row, which stays with it when it moves. */
  keyAt: (row: number) => number;
  /** Returns the rows of the failed page that a row belongs to; undefined while it may still load. */
  failureAt?: (row: number) => FailedRows | undefined;
  /** The row of the song whose page this is. */
  marked?: number;
  /** Returns the number to show for an entry; by default its position, from 1. */
  numberOf?: (entry: EntryView) => number;
  /** Returns what stands above a row, such as the number of a disc. */
  headOf?: (row: number) => ReactNode;
};

type Props = {
  rows: Pick<TableRows, "count" | "ranges" | "window" | "focus" | "selection">;
  view: RowsInView;
  /** The rows that are rendered with all their cells. */
  full: Pick<ReadonlySet<number>, "has">;
  /** The player's current item; null if none of these can be it. */
  playing: PlayingItem | null;
};

/** The rendered rows, and spacers for the others. All are siblings, because a row that moves to another parent loses the focus. */
export function TrackRows(props: Props) {
  const { count, ranges, window } = props.rows;
  const shared = useRowShared();
  const children: ReactNode[] = [];
  let end = 0;
  for (const range of ranges) {
    const key = `before ${end === 0 ? "all" : "more"}`;
    const spacer = <Spacer key={key} rows={range.from - end} row={window.row} />;
    children.push(spacer, ...rowsOf(range, props, shared));
    end = range.to;
  }
  return (
    <tbody>
      {children}
      <Spacer key="after" rows={count - end} row={window.row} />
    </tbody>
  );
}

function rowsOf({ from, to }: RowRange, props: Props, { columns, words }: RowShared): ReactNode[] {
  const { rows, view } = props;
  const children: ReactNode[] = [];
  for (let index = from; index < to; index++) {
    const head = view.headOf?.(index);
    if (head) children.push(<tr key={`head ${index}`}>{head}</tr>);
    const entry = view.entryAt(index);
    const failed = entry ? undefined : view.failureAt?.(index);
    if (failed) {
      const end = Math.min(to, failed.to);
      const page = { first: failed.from, last: failed.to - 1 };
      const strip = { from: index, to: end, row: rows.window.row, page, retry: failed.retry, words };
      children.push(<FailedStrip key={`failed ${failed.from} ${from}`} {...strip} />);
      index = end - 1;
    } else if (entry) {
      children.push(<EntryRow key={view.keyAt(index)} entry={entry} index={index} {...props} />);
    } else {
      children.push(<PendingRow key={view.keyAt(index)} position={index} columns={columns} words={words} />);
    }
  }
  return children;
}

type EntryProps = Props & { entry: EntryView; index: number };

function EntryRow({ entry, index, rows: { focus, selection }, view, full, playing }: EntryProps) {
  return (
    <TrackRow
      entry={entry}
      index={index}
      number={view.numberOf ? view.numberOf(entry) : entry.position + 1}
      isFull={full.has(index)}
      isSelected={selection.chosen.has(entry.position)}
      isCurrent={index === focus.tabStop}
      isMarked={index === view.marked}
      playback={playbackOf(entry, playing)}
    />
  );
}
