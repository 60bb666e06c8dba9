import clsx from "clsx";
import { memo } from "react";
import { formatDuration } from "@/app/_components/dates";
import type { EntryView } from "@/lib/api/types";
import { bars, cells, wash } from "./columns";
import { RowArrow } from "./row-arrow";
import { RowRest } from "./row-cells";
import { EntryCover } from "./row-cover";
import type { RowLabels } from "./row-labels";
import { RowNames } from "./row-names";
import { RowNumber } from "./row-number";
import { EntryTitle } from "./row-title";

type Props = {
  entry: EntryView;
  /** Place among the rows shown, from 0. */
  index: number;
  /** With all that belongs to it; else its title alone, for the moment in which it passes by. */
  isFull: boolean;
  isSelected: boolean;
  /** The row that the keyboard is at: the only one whose links are on its way. */
  isCurrent: boolean;
  isPlaying: boolean;
  words: RowLabels;
  /** Makes the row one that can be dragged. */
  drag?: (row: HTMLTableRowElement) => () => void;
};

/** One entry of a playlist. Clicks and keys are the table's: a row only says what it shows. */
export const TrackRow = memo(function TrackRow(props: Props) {
  const { index, isSelected, drag } = props;
  return (
    // The head is row 1, and rows count from 1.
    <tr
      // The same function each time: a row that is rendered anew, as the page is read again, must not let go of a drag.
      ref={drag}
      data-row
      data-index={index}
      aria-rowindex={index + 2}
      className={clsx(
        "group/row",
        isSelected ? "[&>td]:bg-amber-wash" : "hover:[&>td]:bg-paper-2",
        index === 0 && "max-sm:[&>td]:border-t-0",
      )}
    >
      {props.isFull ? <FullCells {...props} /> : <LightCells {...props} />}
    </tr>
  );
});

function LightCells({ entry: { position, track }, words }: Props) {
  return (
    <>
      <td className={cells.number}>{position + 1}</td>
      <td className={`${cells.cover} ${bars.cover}`} />
      <td className={`${cells.title} truncate font-medium`}>{track?.title ?? words.gone}</td>
      <RowRest withAdder={words.adder !== undefined} />
    </>
  );
}

function FullCells({ entry, isSelected, isCurrent, isPlaying, words }: Props) {
  const { position, kind, addedAt, addedBy, track } = entry;
  const tabIndex = isCurrent ? 0 : -1;
  const adder = words.adder?.(addedBy);
  return (
    <>
      <td className={clsx(cells.number, isSelected && wash.number)}>
        <RowNumber
          number={position + 1}
          name={track?.title ?? words.gone}
          isSelected={isSelected}
          isPlaying={isPlaying}
          tabIndex={tabIndex}
        />
      </td>
      <td className={cells.cover}>
        <EntryCover entry={entry} />
      </td>
      <td className={cells.title}>
        <EntryTitle entry={entry} tabIndex={tabIndex} isPlaying={isPlaying} words={words} />
      </td>
      <td className={cells.artist}>{track && <RowNames names={track.artists} tabIndex={tabIndex} />}</td>
      <td className={cells.album}>
        {kind === "local" && <span className="text-ink-3">{words.local}</span>}
        {kind !== "local" && track?.album && <RowNames names={[track.album]} tabIndex={tabIndex} />}
      </td>
      {words.adder && (
        <td className={cells.by}>{adder && <RowNames names={[adder]} tabIndex={tabIndex} />}</td>
      )}
      <td className={cells.added}>{addedAt && <time dateTime={addedAt}>{words.day(addedAt)}</time>}</td>
      <td className={clsx(cells.length, isSelected && wash.length)}>
        {track && formatDuration(track.durationMs)}
      </td>
      <td className={clsx(cells.open, isSelected && wash.open)}>
        {track?.url && (
          <RowArrow
            href={track.url}
            label={words.open(track.title)}
            title={words.openSpotify}
            tabIndex={tabIndex}
          />
        )}
      </td>
    </>
  );
}
