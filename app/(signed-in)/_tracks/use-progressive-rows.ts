"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { FIRST_ROWS, type RowRange } from "./rendered-rows";

/** A slow machine has no time for more rows in one frame. */
const MAX_ROWS_PER_FRAME = 3;
/** If more rows than this pass between two renders, the user scrolls too fast to read. */
const FAST_SCROLL_ROWS = 10;
/** The time without fast scrolling after which rows are completed again. */
const SETTLE_DELAY_MS = 100;

function rowsOf(ranges: readonly RowRange[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
}

/** Returns the next full rows: those that were full and are still rendered, and up to `max` more from the middle outwards. */
export function nextFullRows(rows: readonly number[], full: ReadonlySet<number>, max: number): Set<number> {
  const middle = rows[rows.length >> 1] ?? 0;
  const missing = rows.filter((row) => !full.has(row));
  missing.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return new Set([...rows.filter((row) => full.has(row)), ...missing.slice(0, max)]);
}

/**
 * Returns the rows that are rendered in full, with covers, check boxes and links; the others show only their text. A few rows
 * become full in each frame, and none during fast scrolling. So no frame takes long, and no cover is fetched for a row that only
 * scrolls by.
 * @param focused the focused row, or -1. It is full at once, because only a full row can have the focus.
 */
export function useProgressiveRows(ranges: readonly RowRange[], focused: number): ReadonlySet<number> {
  const [full, setFull] = useState<ReadonlySet<number>>(() => new Set(rowsOf([{ from: 0, to: FIRST_ROWS }])));
  const rows = rowsOf(ranges);
  const isAllFull = rows.every((row) => full.has(row));
  const latest = useRef({ rows, middle: rows[0] ?? 0, settledAt: 0 });
  const waiting = useRef<{ stop: () => void } | null>(null);

  useEffect(() => {
    const { middle } = latest.current;
    const now = rows[rows.length >> 1] ?? 0;
    const isFast = Math.abs(now - middle) > FAST_SCROLL_ROWS;
    const settledAt = isFast ? performance.now() + SETTLE_DELAY_MS : latest.current.settledAt;
    latest.current = { rows, middle: now, settledAt };
  });

  useEffect(() => {
    if (isAllFull || waiting.current) return;

    function check(): void {
      const left = latest.current.settledAt - performance.now();
      if (left > 0) {
        checkLater(left);
        return;
      }
      const frame = requestAnimationFrame(() => {
        waiting.current = null;
        setFull((known) => nextFullRows(latest.current.rows, known, MAX_ROWS_PER_FRAME));
      });
      waiting.current = { stop: () => cancelAnimationFrame(frame) };
    }

    function checkLater(ms: number): void {
      const timer = setTimeout(check, ms);
      waiting.current = { stop: () => clearTimeout(timer) };
    }

    check();
  });

  useEffect(
    () => () => {
      waiting.current?.stop();
      waiting.current = null;
    },
    [],
  );
  return useMemo(
    () => (focused < 0 || full.has(focused) ? full : new Set(full).add(focused)),
    [full, focused],
  );
}
