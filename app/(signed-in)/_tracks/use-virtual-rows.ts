"use client";

import { observeWindowOffset, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "@/app/_components/use-hydrated";

/** The number of rows that the server renders, and that stay until the browser has measured its window. */
export const FIRST_ROWS = 30;
const OVERSCAN_ROWS = 5;
const DEFAULT_ROW_HEIGHT_PX = 48;

/** The rows of the window, from `from` to `to`, without `to`. `row` is their height in px, once the browser has measured it. */
export type WindowRows<List extends HTMLElement = HTMLTableElement> = {
  table: RefObject<List | null>;
  from: number;
  to: number;
  row: number | undefined;
  /** Whether all rows are rendered, and completely. */
  isWhole?: boolean;
};

/** Returns the rows of a long table that are in the window. The table scrolls with the page. */
export function useVirtualRows(count: number): WindowRows {
  const table = useRef<HTMLTableElement>(null);
  const hydrated = useHydrated();
  const { top, row } = useTableBox(table);
  const virtual = useWindowVirtualizer({
    count: hydrated ? count : 0,
    estimateSize: () => row,
    scrollMargin: top,
    overscan: OVERSCAN_ROWS,
    useFlushSync: false,
    // Nothing here scrolls through the virtualizer. By default, its first update scrolls back to where the page was when it was
    // rendered, which takes back what the user has scrolled since.
    scrollToFn: () => {},
    observeElementOffset: observeCurrentOffset,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row height changes with a touch pointer or a narrow window
  useLayoutEffect(() => virtual.measure(), [virtual, row]);

  const items = virtual.getVirtualItems();
  const from = items.at(0)?.index ?? 0;
  const to = Math.min(items.length > 0 ? (items.at(-1)?.index ?? 0) + 1 : FIRST_ROWS, count);
  return { table, from, to, row: hydrated ? row : undefined };
}

/**
 * Reports the offset at once, then whenever it changes. The virtualizer alone reads it when React renders and listens once React
 * has committed, so what the user scrolls in between leaves the window without rows.
 */
const observeCurrentOffset: typeof observeWindowOffset = (instance, report) => {
  const stop = observeWindowOffset(instance, report);
  report(window.scrollY, false);
  return stop;
};

/** Returns all rows of a table or list that is short enough to be rendered completely. */
export function useAllRows<List extends HTMLElement = HTMLTableElement>(count: number): WindowRows<List> {
  const table = useRef<List>(null);
  return { table, from: 0, to: count, row: undefined, isWhole: true };
}

/** Returns the top and the height of the rows in px. Both are measured, because the style sheet sets them. */
function useTableBox(table: RefObject<HTMLTableElement | null>): { top: number; row: number } {
  const [box, setBox] = useState({ top: 0, row: DEFAULT_ROW_HEIGHT_PX });

  useLayoutEffect(() => {
    function measure(): void {
      if (!table.current) return;
      const head = table.current.tHead?.offsetHeight ?? 0;
      const top = table.current.getBoundingClientRect().top + window.scrollY + head;
      const first = table.current.querySelector("[data-row]");
      const row = first?.getBoundingClientRect().height ?? DEFAULT_ROW_HEIGHT_PX;
      setBox((known) => (known.top === top && known.row === row ? known : { top, row }));
    }

    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [table]);

  return box;
}

/** Rows from `from` to `to`, without `to`. */
export type RowRange = { from: number; to: number };

/** Returns the rows to render: those in the window, and the focused row wherever it is; -1 means no row has the focus. */
export function visibleRanges(window: RowRange, focused: number): RowRange[] {
  const own = { from: focused, to: focused + 1 };
  if (focused < 0 || (focused >= window.from && focused < window.to)) return [window];
  return focused < window.from ? [own, window] : [window, own];
}
