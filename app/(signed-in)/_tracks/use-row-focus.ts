"use client";

import { type FocusEvent, useLayoutEffect, useRef, useState } from "react";
import type { WindowRows } from "./rendered-rows";

/** The gap between a row and the elements that cover the list's edges. */
const EDGE_GAP_PX = 8;

/** Scrolls as little as possible to show a row between the toolbar and the bottom of the window. */
function reveal(table: HTMLElement, index: number, row: number): void {
  const head = table.querySelector("thead")?.offsetHeight ?? 0;
  const top = table.getBoundingClientRect().top + head + index * row;
  const bar = document.querySelector("[data-toolbar]")?.getBoundingClientRect().bottom ?? 0;
  const ceiling = bar + head;
  const floor = window.innerHeight - row - EDGE_GAP_PX - footHeight();
  if (top < ceiling + EDGE_GAP_PX) window.scrollBy({ top: top - ceiling - EDGE_GAP_PX, behavior: "instant" });
  else if (top > floor) window.scrollBy({ top: top - floor, behavior: "instant" });
}

/** Returns the height (px) of the elements fixed to the bottom of the window on small screens. */
function footHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue("--tabs");
  return window.innerWidth < 900 ? 2 * (Number.parseFloat(value) || 0) : 0;
}

export type RowFocus = ReturnType<typeof useRowFocus>;

/**
 * Tracks the current row for the keyboard. The row stays rendered while it has the focus, at any scroll position.
 * @param stop the element of a row that takes the focus.
 */
export function useRowFocus<List extends HTMLElement>(
  { table, row, from, to }: WindowRows<List>,
  count: number,
  stop = "[data-check]",
) {
  const [at, setAt] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const wanted = useRef<number | null>(null);
  const last = Math.max(0, count - 1);
  const current = Math.min(at, last);
  const isRendered = hasFocus || (current >= from && current < to);

  // A distant row is rendered only some frames after the page scrolled to it.
  useLayoutEffect(() => {
    // Another filter or order removes the focused row without an event.
    if (hasFocus && document.activeElement === document.body) wanted.current ??= current;
    if (wanted.current === null) return;
    const box = table.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] ${stop}`);
    if (!box) return;
    wanted.current = null;
    // Without a known height, all rows are rendered, and the browser can scroll to each.
    if (row === undefined) box.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  });

  function focusRow(index: number): void {
    const next = Math.max(0, Math.min(index, last));
    wanted.current = next;
    setAt(next);
    if (table.current && row) reveal(table.current, next, row);
  }

  function onFocus({ target }: FocusEvent): void {
    const index = target.closest("[data-index]")?.getAttribute("data-index");
    if (index === null || index === undefined) return;
    wanted.current = null;
    setAt(Number(index));
    setHasFocus(true);
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setHasFocus(false);
  }

  return {
    /** The row in the tab order of the page. */
    tabStop: isRendered ? current : Math.min(from, last),
    /** The row to keep rendered; -1 while no row has the focus. */
    kept: hasFocus ? current : -1,
    focusRow,
    /** Returns the row that gets the focus as soon as it is rendered, or null. Keys already apply to it. */
    pendingRow: () => wanted.current,
    /** Moves the focus back to the row that last had it, or to where that row is now. */
    returnFocus: (row = current) => focusRow(row),
    onFocus,
    onBlur,
  };
}
