import clsx from "clsx";
import { memo } from "react";
import { Button } from "@/app/_components/button";
import { ProgressHandle } from "@/app/_components/progress-handle";
import { bars, cells, type ListColumns } from "./columns";
import type { RowLabels } from "./row-labels";

type Props = { position: number; columns: ListColumns; words: RowLabels };

/** The skeleton of a row that is not loaded yet, with its real number. */
export const PendingRow = memo(function PendingRow({ position, columns, words }: Props) {
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
      {columns.cover && <td className={`${cells.cover} ${bars.cover}`} />}
      <td className={`${cells.title} ${isLong ? bars.long : bars.short}`} />
      <RowRest columns={columns} withAdder={words.adder !== undefined} isWaiting />
    </tr>
  );
});

/** Rows of one page that failed to load, from `from` to `to`, without `to`. */
export type FailedRows = { from: number; to: number; retry: () => void };

type FailedProps = FailedRows & {
  /** Their height in px each. */
  row: number | undefined;
  /** The position of the first and the last row of the page, from 0. */
  page: { first: number; last: number };
  words: RowLabels;
};

/** One strip for the rendered rows of a page that failed to load. It stays visible while they scroll by. */
export function FailedStrip({ from, to, row = 48, page, retry, words }: FailedProps) {
  return (
    <tr data-index={from} aria-rowindex={from + 2}>
      <td colSpan={9} style={{ height: (to - from) * row }} className="border-t border-line align-top">
        <div className="sticky top-[calc(var(--mast)+var(--bar,0px)+45px)] flex min-h-12 flex-wrap items-center gap-x-4 bg-amber-wash px-4 py-2.5">
          <ProgressHandle />
          <p role="alert" className="flex-1 basis-3/5 text-pretty">
            {words.failed(page.first + 1, page.last + 1)}
          </p>
          <Button kind="bare" onClick={retry}>
            {words.retry}
          </Button>
        </div>
      </td>
    </tr>
  );
}

type RestProps = { columns: ListColumns; withAdder: boolean; isWaiting?: boolean };

/** One cell that spans all columns after the title, for each window width. */
export function RowRest({ columns: { album, date, save }, withAdder, isWaiting = false }: RestProps) {
  const onPhone = 1 + Number(save !== undefined);
  const middle = onPhone + 2 + Number(date !== undefined);
  return (
    <>
      <td
        colSpan={middle + Number(album) + Number(withAdder)}
        className={clsx(cells.title, "max-lg:hidden", isWaiting && bars.wide)}
      />
      <td
        colSpan={middle}
        className={clsx(cells.title, "max-sm:hidden lg:hidden", isWaiting && bars.middle)}
      />
      <td colSpan={onPhone} className={clsx(cells.title, "sm:hidden", isWaiting && bars.menu)} />
    </>
  );
}

type SpacerProps = {
  /** The number of rows it replaces. */
  rows: number;
  /** Their height in px; unknown on the server, where the style sheet decides. */
  row: number | undefined;
};

/**
 * Reserves the height of rows that are not rendered, in the server's HTML too, so that the page keeps its length after a reload
 * or a return from Spotify. An SVG takes its height from an attribute; the Content-Security-Policy would block `style` there.
 */
export function Spacer({ rows, row }: SpacerProps) {
  if (rows === 0) return null;

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr aria-hidden="true" data-spacer>
      <td>
        {row ? (
          <Height px={rows * row} className="block" />
        ) : (
          <>
            <Height px={rows * 48} className="block max-sm:hidden pointer-coarse:hidden" />
            <Height px={rows * 60} className="hidden max-sm:block pointer-coarse:block" />
          </>
        )}
      </td>
    </tr>
  );
}

function Height({ px, className }: { px: number; className: string }) {
  return <svg width="1" height={px} aria-hidden="true" className={className} />;
}
