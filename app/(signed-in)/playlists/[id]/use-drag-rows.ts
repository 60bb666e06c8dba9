"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { whenOnline } from "@/lib/client/online";
import type { WindowRows } from "../../_tracks/rendered-rows";
import type { Reorder } from "./use-reorder";

type DragCode = typeof import("./drag-rows");

/** Returns the code for dragging, loaded once it may be needed. Without it rows still move by keyboard and by "Move to". */
function useDragCode(isWanted: boolean): DragCode | null {
  const [code, setCode] = useState<DragCode | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    void whenOnline()
      .then(() => import("./drag-rows"))
      .then(setCode, () => {});
  }, [isWanted]);
  return code;
}

/**
 * Makes rows draggable while the list can be rearranged.
 * @param isPointedAt whether a pointer has been over the table.
 * @returns a ref callback that makes a row draggable, and the ref of the line that shows where it goes.
 */
export function useDragRows(rows: WindowRows, count: number, rearranging: Reorder, isPointedAt: boolean) {
  const code = useDragCode(isPointedAt && rearranging !== null);
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef(rearranging);
  useEffect(() => {
    latest.current = rearranging;
  });
  const { table, row } = rows;
  const isOn = code !== null && rearranging !== null && row !== undefined;

  useEffect(() => {
    if (!isOn || !table.current || !line.current) return;
    const own = table.current;
    return code.takeRows({
      table: own,
      line: line.current,
      measure: () => {
        const head = own.tHead?.offsetHeight ?? 0;
        return { top: own.getBoundingClientRect().top + head, head, height: row, count };
      },
      onDrop: (keys, before) => latest.current?.drop(keys, before),
    });
  }, [isOn, code, table, row, count]);

  const drag = useMemo(
    () =>
      isOn
        ? (element: HTMLTableRowElement) =>
            code.dragRow(element, (index) => latest.current?.draggedWith(index) ?? { keys: [], name: "" })
        : undefined,
    [isOn, code],
  );
  return { drag, line };
}
