"use client";

import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "#translations";
import { type MenuItem, registerMenuItems } from "@/app/_components/menu-item";
import { columns as widths } from "./columns";
import type { EntrySort, ListChange } from "./list-params";
import type { PlayingItem } from "./play-rows";
import type { RowRange } from "./rendered-rows";
import { RowContext, type RowShared } from "./row-context";
import type { TableRows } from "./table-rows";
import { TrackHead } from "./track-head";
import { type RowsInView, TrackRows } from "./track-rows";
import { useProgressiveRows } from "./use-progressive-rows";

type Props = {
  label: string;
  rows: TableRows;
  view: RowsInView;
  /** What all rows share, memoized where it matters. */
  shared: RowShared;
  /** The player's current item; null if none of these can be it. */
  playing: PlayingItem | null;
  /** The order of the rows, which may lag behind the requested one; absent for a list that cannot be sorted. */
  sort?: { by: EntrySort; onChange: ListChange };
  /** Returns what the menu of a row is about; null while the row is not loaded. */
  itemAt: (row: number) => MenuItem | null;
  /** What lies over the table, such as the line that shows where dragged rows go. */
  children?: ReactNode;
};

// Plain rows between spacers. TanStack Table would add a column model that nothing here needs: filter and sort are
// pure functions over all entries, and most rows of a long list are not even loaded.
/** Songs as a table that renders again with each scroll step. Only the rows in the window and the focused row are rendered. */
export function TrackTable({ label, rows, view, shared, playing, sort, itemAt, children }: Props) {
  const { count, window, focus, ranges, input, selection } = rows;
  const { columns, words, drag } = shared;
  const t = useTranslations("playlist");
  useRowMenus(window.table, itemAt);
  const progressive = useProgressiveRows(window.isWhole ? NO_ROWS : ranges, focus.kept);
  const context = useMemo(() => ({ columns, words, drag }), [columns, words, drag]);
  const withAdder = words.adder !== undefined;

  return (
    <div className="relative print:hidden">
      <SkipLink>{t("skip")}</SkipLink>
      <table
        ref={window.table}
        aria-label={label}
        aria-rowcount={count + 1}
        data-selecting={selection.chosen.size > 0 ? "" : undefined}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        {...input.handlers}
        className="group/table w-full table-fixed pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none] border-separate border-spacing-0 border-b border-line"
      >
        <Columns columns={columns} withAdder={withAdder} />
        <TrackHead
          columns={columns}
          sort={sort?.by}
          onChange={sort?.onChange}
          withAdder={withAdder}
          selection={selection}
          count={count}
        />
        <RowContext value={context}>
          <TrackRows
            rows={rows}
            view={view}
            full={window.isWhole ? ALL_ROWS : progressive}
            playing={playing}
          />
        </RowContext>
      </table>
      <span id={AFTER_TABLE} tabIndex={-1} />
      {children}
    </div>
  );
}

/** Tells the menu buttons of all rows which item they belong to. */
function useRowMenus(table: RefObject<HTMLTableElement | null>, itemAt: Props["itemAt"]): void {
  const latest = useRef(itemAt);
  useEffect(() => {
    latest.current = itemAt;
  });
  useEffect(() => {
    if (!table.current) return;
    registerMenuItems(table.current, (button) => {
      const row = button.closest("[data-index]")?.getAttribute("data-index");
      return row ? latest.current(Number(row)) : null;
    });
  }, [table]);
}

const NO_ROWS: RowRange[] = [];
const ALL_ROWS = { has: () => true };

const AFTER_TABLE = "after-songs";

function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href={`#${AFTER_TABLE}`}
      className="sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:-top-1 focus-visible:left-0 focus-visible:z-20 focus-visible:bg-paper focus-visible:px-3 focus-visible:py-2"
    >
      {children}
    </a>
  );
}

function Columns({ columns, withAdder }: Pick<RowShared, "columns"> & { withAdder: boolean }) {
  return (
    <colgroup>
      <col className={widths.number} />
      {columns.cover && <col className={widths.cover} />}
      <col />
      <col className={widths.artist} />
      {columns.album && <col className={widths.album} />}
      {withAdder && <col className={widths.by} />}
      {columns.date && <col className={widths.added} />}
      {columns.save && <col className={widths.save} />}
      <col className={widths.length} />
      <col className={widths.open} />
    </colgroup>
  );
}
