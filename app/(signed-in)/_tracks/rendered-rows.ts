"use client";

import { type RefObject, useRef } from "react";

/** The number of rows that the server renders, and that stay until the browser has measured its window. */
export const FIRST_ROWS = 30;

/** The rows of the window, from `from` to `to`, without `to`. `row` is their height in px, once the browser has measured it. */
export type WindowRows<List extends HTMLElement = HTMLTableElement> = {
  table: RefObject<List | null>;
  from: number;
  to: number;
  row: number | undefined;
  /** Whether all rows are rendered, and completely. */
  isWhole?: boolean;
};

/** Returns all rows of a table or list that is short enough to be rendered completely. */
export function useAllRows<List extends HTMLElement = HTMLTableElement>(count: number): WindowRows<List> {
  const table = useRef<List>(null);
  return { table, from: 0, to: count, row: undefined, isWhole: true };
}

/** Rows from `from` to `to`, without `to`. */
export type RowRange = { from: number; to: number };

/** Returns the rows to render: those in the window, and the focused row wherever it is; -1 means no row has the focus. */
export function visibleRanges(window: RowRange, focused: number): RowRange[] {
  const own = { from: focused, to: focused + 1 };
  if (focused < 0 || (focused >= window.from && focused < window.to)) return [window];
  return focused < window.from ? [own, window] : [window, own];
}
