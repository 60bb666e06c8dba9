"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "@/app/_components/use-hydrated";

/** Rows that the server prints, and that stand until the browser knows its window. */
export const FIRST_ROWS = 30;
const OVERSCAN = 5;
const ROW = 48;

/** The rows to render, `from` up to `to`. `row` is their height, once the browser has measured it. */
export type WindowRows = {
  table: RefObject<HTMLTableElement | null>;
  from: number;
  to: number;
  row: number | undefined;
};

/** Which rows of a long table the window shows. The table scrolls with the page. */
export function useVirtualRows(count: number): WindowRows {
  const table = useRef<HTMLTableElement>(null);
  const hydrated = useHydrated();
  const { top, row } = useTableBox(table);
  const virtual = useWindowVirtualizer({
    count: hydrated ? count : 0,
    estimateSize: () => row,
    scrollMargin: top,
    overscan: OVERSCAN,
    useFlushSync: false,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their height where fingers or a narrow window come in
  useLayoutEffect(() => virtual.measure(), [virtual, row]);

  const items = virtual.getVirtualItems();
  const from = items.at(0)?.index ?? 0;
  const to = Math.min(items.length > 0 ? (items.at(-1)?.index ?? 0) + 1 : FIRST_ROWS, count);
  return { table, from, to, row: hydrated ? row : undefined };
}

/** Where the rows begin on the page and how high they are, read from the page itself: the style sheet decides. */
function useTableBox(table: RefObject<HTMLTableElement | null>): { top: number; row: number } {
  const [box, setBox] = useState({ top: 0, row: ROW });

  useLayoutEffect(() => {
    function measure(): void {
      if (!table.current) return;
      const head = table.current.tHead?.offsetHeight ?? 0;
      const top = table.current.getBoundingClientRect().top + window.scrollY + head;
      const row = table.current.querySelector("[data-row]")?.getBoundingClientRect().height ?? ROW;
      setBox((known) => (known.top === top && known.row === row ? known : { top, row }));
    }

    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [table]);

  return box;
}
