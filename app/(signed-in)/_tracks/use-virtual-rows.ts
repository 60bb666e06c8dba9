"use client";

import { observeWindowOffset, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "@/app/_components/use-hydrated";
import { FIRST_ROWS, type WindowRows } from "./rendered-rows";

const OVERSCAN_ROWS = 5;
const DEFAULT_ROW_HEIGHT_PX = 48;

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
