import type { ReactNode } from "react";
import type { EntryView } from "@/lib/api/types";
import type { RowRange } from "./page-window";
import { FailedRow, PendingRow } from "./placeholder-rows";
import type { RowLabels } from "./row-labels";
import { Spacer } from "./spacer";
import { TrackRow } from "./track-row";
import type { EntriesInView } from "./use-visible-pages";

type Props = {
  stretches: RowRange[];
  count: number;
  /** A row's height, once it is known. */
  row: number | undefined;
  view: EntriesInView;
  /** Rows with all that belongs to them. */
  full: ReadonlySet<number>;
  chosen: ReadonlySet<number>;
  tabStop: number;
  /** The address of what plays. */
  playing: string | null;
  words: RowLabels;
  drag?: (row: HTMLTableRowElement) => () => void;
};

/** The rows that are there, and the room of those that are not. All are siblings: one that moved elsewhere would lose the focus. */
export function TrackRows({ stretches, count, row, ...rows }: Props) {
  const matter: ReactNode[] = [];
  let end = 0;
  for (const { from, to } of stretches) {
    matter.push(<Spacer key={`before ${end === 0 ? "all" : "more"}`} rows={from - end} row={row} />);
    for (let index = from; index < to; index++) matter.push(rowAt(index, rows));
    end = to;
  }
  return (
    <tbody>
      {matter}
      <Spacer key="after" rows={count - end} row={row} />
    </tbody>
  );
}

type Shared = Omit<Props, "stretches" | "count" | "row">;

function rowAt(index: number, shared: Shared): ReactNode {
  const { view, words } = shared;
  const entry = view.entryAt(index);
  if (entry) return <EntryRow key={entry.position} entry={entry} index={index} shared={shared} />;
  const failed = view.failureAt(index);
  if (!failed) return <PendingRow key={index} position={index} words={words} />;
  return (
    <FailedRow
      key={index}
      position={index}
      words={words}
      onRetry={failed.retry}
      reachable={view.failureAt(index - 1) !== failed}
    />
  );
}

function EntryRow({ entry, index, shared }: { entry: EntryView; index: number; shared: Shared }) {
  const { full, chosen, tabStop, playing, words, drag } = shared;
  return (
    <TrackRow
      entry={entry}
      index={index}
      isFull={full.has(index)}
      isSelected={chosen.has(entry.position)}
      isCurrent={index === tabStop}
      isPlaying={playing !== null && entry.track?.url === playing}
      words={words}
      drag={drag}
    />
  );
}
