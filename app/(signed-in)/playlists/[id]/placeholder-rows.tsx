import { memo } from "react";
import { bars, cells } from "./columns";
import { RowRest } from "./row-cells";
import type { RowLabels } from "./row-labels";

type Props = { position: number; words: RowLabels };

/** A row that is not loaded yet, with its true number. */
export const PendingRow = memo(function PendingRow({ position, words }: Props) {
  const isLong = position % 3 === 0;
  return (
    <tr
      data-row
      data-index={position}
      aria-rowindex={position + 2}
      aria-busy="true"
      aria-label={words.loading}
    >
      <td className={cells.number}>{position + 1}</td>
      <td className={`${cells.cover} ${bars.cover}`} />
      <td className={`${cells.title} ${isLong ? bars.long : bars.short}`} />
      <RowRest withAdder={words.adder !== undefined} isWaiting />
    </tr>
  );
});

type FailedProps = Props & { onRetry: () => void; reachable: boolean };

/** A row whose page did not come. One row a page is reachable by key; all can be clicked. */
export function FailedRow({ position, words, onRetry, reachable }: FailedProps) {
  return (
    <tr data-row data-index={position} aria-rowindex={position + 2}>
      <td className={cells.number}>{position + 1}</td>
      <td className={cells.cover} />
      <td className={`${cells.title} whitespace-nowrap`}>
        {words.failed}{" "}
        <button
          type="button"
          tabIndex={reachable ? undefined : -1}
          onClick={onRetry}
          className="font-medium text-ink underline decoration-line-2 underline-offset-3"
        >
          {words.retry}
        </button>
      </td>
      <td className={cells.artist} />
      <td className={cells.album} />
      {words.adder && <td className={cells.by} />}
      <td className={cells.added} />
      <td className={cells.length} />
      <td className={cells.open} />
    </tr>
  );
}
