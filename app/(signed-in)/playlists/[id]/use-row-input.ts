"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { Reorder } from "./reorder";
import { rowOrder } from "./row-keys";
import type { RowSelection } from "./use-selection";

type Props = {
  count: number;
  /** A row's height (px), once it is known. */
  row: number | undefined;
  focus: { focusRow: (row: number) => void; pendingRow: () => number | null };
  selection: RowSelection;
  rearranging: Reorder;
};

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest("[data-index]") : null;
  return row ? Number(row.getAttribute("data-index")) : null;
}

function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Clicks and keys of a table's rows, listened for once for all of them. */
export function useRowInput({ count, row: height, focus, selection, rearranging }: Props) {
  const router = useRouter();
  const [isPointedAt, setPointedAt] = useState(false);

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const row = rowOf(event.target);
    if (row !== null && event.target.closest("[data-check]")) {
      if (event.shiftKey) selection.extend(row);
      else selection.toggle(row);
    }
    const own = event.target.closest("a[data-own]")?.getAttribute("href");
    if (!own || !isPlain(event)) return;
    event.preventDefault();
    router.push(own);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const row = focus.pendingRow() ?? rowOf(event.target);
    if (row === null) return;
    const page = height ? Math.max(1, Math.floor(window.innerHeight / height) - 4) : 10;
    const order = rowOrder(event, { row, count, page });
    // Links open by themselves, and a selection that is not there need not be cleared.
    if (!order || (order.kind === "open" && event.target instanceof HTMLAnchorElement)) return;
    if (order.kind === "none" && selection.chosen.size === 0) return;
    event.preventDefault();

    if (order.kind === "all") selection.all();
    if (order.kind === "none") selection.clear();
    if (order.kind === "open") open(event.currentTarget, row);
    if (order.kind === "step" && rearranging?.step(row, order.by)) focus.focusRow(row + order.by);
    if (order.kind === "go") {
      if (order.extend) selection.extend(order.to);
      focus.focusRow(order.to);
    }
  }

  return { isPointedAt, handlers: { onClick, onKeyDown, onPointerEnter: () => setPointedAt(true) } };
}

function open(table: HTMLTableElement, row: number): void {
  table.querySelector<HTMLElement>(`[data-index="${row}"] [data-title]`)?.click();
}
