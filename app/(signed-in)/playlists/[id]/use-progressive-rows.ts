"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { RowRange } from "./page-window";
import { FIRST_ROWS } from "./use-virtual-rows";

/** Rows that are made whole in one frame: a slow machine has the time for no more. */
const A_FRAME = 3;
/** Rows that pass by between two renderings when somebody flies over the list rather than reads it. */
const FLIGHT = 10;
/** Milliseconds of rest after which a flight is over. */
const REST = 100;

function rowsOf(stretches: readonly RowRange[]): number[] {
  return stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
}

/** What is whole next: what was and is still there, and some more from the middle outwards. */
export function nextFullRows(rows: readonly number[], whole: ReadonlySet<number>, most: number): Set<number> {
  const middle = rows[rows.length >> 1] ?? 0;
  const missing = rows.filter((row) => !whole.has(row));
  missing.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return new Set([...rows.filter((row) => whole.has(row)), ...missing.slice(0, most)]);
}

/**
 * Which rows are rendered with covers, boxes and links, and not with their words alone. Those that come into sight become so a few in
 * each frame, and none in flight: so no frame takes long, and no cover is fetched that only passes by.
 * @param focused the row that the keyboard is at, which is full at once: only a full row can have the focus. -1 where there is none.
 */
export function useProgressiveRows(stretches: readonly RowRange[], focused: number): ReadonlySet<number> {
  const [whole, setWhole] = useState<ReadonlySet<number>>(
    () => new Set(rowsOf([{ from: 0, to: FIRST_ROWS }])),
  );
  const rows = rowsOf(stretches);
  const isWhole = rows.every((row) => whole.has(row));
  const latest = useRef({ rows, first: rows[0] ?? 0, restAt: 0 });
  const waiting = useRef<{ stop: () => void } | null>(null);

  useEffect(() => {
    const { first } = latest.current;
    const now = rows[rows.length >> 1] ?? 0;
    const flies = Math.abs(now - first) > FLIGHT;
    latest.current = { rows, first: now, restAt: flies ? performance.now() + REST : latest.current.restAt };
  });

  useEffect(() => {
    if (isWhole || waiting.current) return;

    function look(): void {
      const left = latest.current.restAt - performance.now();
      if (left > 0) {
        later(left);
        return;
      }
      const frame = requestAnimationFrame(() => {
        waiting.current = null;
        setWhole((known) => nextFullRows(latest.current.rows, known, A_FRAME));
      });
      waiting.current = { stop: () => cancelAnimationFrame(frame) };
    }

    function later(ms: number): void {
      const timer = setTimeout(look, ms);
      waiting.current = { stop: () => clearTimeout(timer) };
    }

    look();
  });

  useEffect(
    () => () => {
      waiting.current?.stop();
      waiting.current = null;
    },
    [],
  );
  return useMemo(
    () => (focused < 0 || whole.has(focused) ? whole : new Set(whole).add(focused)),
    [whole, focused],
  );
}
