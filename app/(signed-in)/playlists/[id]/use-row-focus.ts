"use client";

import { type FocusEvent, useLayoutEffect, useRef, useState } from "react";
import type { WindowRows } from "./use-virtual-rows";

/** Room (px) kept between a row and what lies over the list's edges. */
const ROOM = 8;

/** Scrolls as little as makes a row visible between toolbar and the window's foot. */
function reveal(table: HTMLTableElement, index: number, row: number): void {
  const head = table.tHead?.offsetHeight ?? 0;
  const top = table.getBoundingClientRect().top + head + index * row;
  const ceiling = document.querySelector("[data-toolbar]")?.getBoundingClientRect().bottom ?? 0;
  const floor = window.innerHeight - row - ROOM - footHeight();
  if (top < ceiling + ROOM) window.scrollBy({ top: top - ceiling - ROOM, behavior: "instant" });
  else if (top > floor) window.scrollBy({ top: top - floor, behavior: "instant" });
}

/** What stands fixed at the window's foot on small screens. */
function footHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue("--tabs");
  return window.innerWidth < 900 ? 2 * (Number.parseFloat(value) || 0) : 0;
}

/** Which row the keyboard is at. It stays rendered while it has the focus, wherever the list is scrolled. */
export function useRowFocus({ table, row, from, to }: WindowRows, count: number) {
  const [at, setAt] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const wanted = useRef<number | null>(null);
  const last = Math.max(0, count - 1);
  const current = Math.min(at, last);
  const isRendered = hasFocus || (current >= from && current < to);

  // A row that is far away is rendered some frames after the page was scrolled to it.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const box = table.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-check]`);
    if (!box) return;
    wanted.current = null;
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
    /** The row on the keyboard's way into the table. */
    tabStop: isRendered ? current : Math.min(from, last),
    /** The row to keep, -1 while none has the focus. */
    kept: hasFocus ? current : -1,
    focusRow,
    /** The row that gets the focus as soon as it is rendered; null where none waits for it. Keys are meant for it already. */
    pendingRow: () => wanted.current,
    /** Brings the focus back to the row the keyboard was at. */
    returnFocus: () => focusRow(current),
    onFocus,
    onBlur,
  };
}
