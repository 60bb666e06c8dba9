"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { whenOnline } from "@/lib/client/online";
import type { Reorder } from "./reorder";
import type { WindowRows } from "./use-virtual-rows";

type Kit = typeof import("./drag-rows");

/** The code for dragging, fetched once it may be wanted. Without it rows still move by key and by "Move to". */
function useKit(isWanted: boolean): Kit | null {
  const [kit, setKit] = useState<Kit | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    void whenOnline()
      .then(() => import("./drag-rows"))
      .then(setKit, () => {});
  }, [isWanted]);
  return kit;
}

/**
 * Lets rows be dragged to another place while the list can be rearranged.
 * @param isPointedAt whether a pointer has been over the table.
 * @returns what makes a row one that can be dragged, and the ref of the line that shows where it goes.
 */
export function useDragRows(rows: WindowRows, count: number, rearranging: Reorder, isPointedAt: boolean) {
  const kit = useKit(isPointedAt && rearranging !== null);
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef(rearranging);
  useEffect(() => {
    latest.current = rearranging;
  });
  const { table, row } = rows;
  const isOn = kit !== null && rearranging !== null && row !== undefined;

  useEffect(() => {
    if (!isOn || !table.current || !line.current) return;
    const own = table.current;
    return kit.takeRows({
      table: own,
      line: line.current,
      measure: () => {
        const head = own.tHead?.offsetHeight ?? 0;
        return { top: own.getBoundingClientRect().top + head, head, height: row, count };
      },
      onDrop: (from, before) => latest.current?.drop(from, before),
    });
  }, [isOn, kit, table, row, count]);

  const drag = useMemo(
    () =>
      isOn
        ? (element: HTMLTableRowElement) =>
            kit.dragRow(element, (index) => latest.current?.nameOf(index) ?? "")
        : undefined,
    [isOn, kit],
  );
  return { drag, line };
}
