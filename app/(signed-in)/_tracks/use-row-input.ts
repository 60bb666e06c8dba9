"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from "react";
import { isTapOnRow } from "@/app/_components/row-tap";
import { useLongPress } from "./use-long-press";
import type { RowSelection } from "./use-selection";

type Props = {
  count: number;
  /** A row's height (px), once it is known. */
  row: number | undefined;
  focus: { focusRow: (row: number) => void; pendingRow: () => number | null };
  selection: RowSelection;
  /** Moves a row by one place, and returns whether it was possible. Absent where rows cannot be moved. */
  onStep?: (row: number, by: 1 | -1) => boolean;
  onPlay: (row: number) => void;
  /** Whether the rows are results of a search, which has keys of its own: arrows move through all results, Enter opens one. */
  isResult?: boolean;
};

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest("[data-index]") : null;
  return row ? Number(row.getAttribute("data-index")) : null;
}

function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Returns the event handlers of the table, which handle clicks and keys for all rows. */
export function useRowInput({ count, row: height, focus, selection, onStep, onPlay, isResult }: Props) {
  const router = useRouter();
  const [isPointedAt, setPointedAt] = useState(false);

  const longPress = useLongPress((target) => {
    const row = rowOf(target);
    if (row !== null) selection.toggle(row);
    return row !== null;
  });

  /** Before the links in the row get the click. */
  function onClickCapture(event: MouseEvent): void {
    const row = rowOf(event.target);
    const isTap = row !== null && isTapOnRow(event);
    if (!isTap && !longPress.isEnding()) return;
    event.preventDefault();
    event.stopPropagation();
    if (longPress.isEnding()) longPress.end();
    else if (row !== null && selection.chosen.size > 0) selection.toggle(row);
    else if (row !== null) onPlay(row);
  }

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const row = rowOf(event.target);
    if (row !== null && event.target.closest("[data-check]")) {
      if (event.shiftKey) selection.extend(row);
      else selection.toggle(row);
    }
    if (row !== null && event.target.closest("[data-play]")) onPlay(row);
    const own = event.target.closest("a[data-own]")?.getAttribute("href");
    if (!own || !isPlain(event)) return;
    event.preventDefault();
    router.push(own);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = focus.pendingRow() ?? rowOf(event.target);
    if (row === null) return;
    // In a table, the focus is on a check box, which does so itself.
    if (isResult && event.key === " " && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      selection.toggle(row);
      return;
    }
    const page = height ? Math.max(1, Math.floor(window.innerHeight / height) - 4) : 10;
    const order = rowOrder(event, { row, count, page });
    // The browser opens links and presses buttons itself. Without a selection there is nothing to clear.
    if (!order || (order.kind === "play" && isControl(event.target))) return;
    if (order.kind === "none" && selection.chosen.size === 0) return;
    if (isResult && !isSelecting(order)) return;
    event.preventDefault();
    if (isResult) event.stopPropagation();

    if (order.kind === "all") selection.all();
    if (order.kind === "none") selection.clear();
    if (order.kind === "play") onPlay(row);
    if (order.kind === "step" && onStep?.(row, order.by)) focus.focusRow(row + order.by);
    if (order.kind === "go") {
      if (order.extend) selection.extendAlong(row, order.to);
      focus.focusRow(order.to);
    }
  }

  // With a finger, a long press selects. Rows that can be dragged would begin to move instead (Chrome on Android).
  const onPointerEnter = ({ pointerType }: PointerEvent) => pointerType !== "touch" && setPointedAt(true);
  return {
    isPointedAt,
    handlers: { onClick, onClickCapture, onKeyDown, onPointerEnter, ...longPress.handlers },
  };
}

function isSelecting(order: RowOrder): boolean {
  return order.kind === "all" || order.kind === "none" || (order.kind === "go" && order.extend);
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;
}

/** The action of a key in the table. Rows count from 0. */
export type RowOrder =
  | { kind: "go"; to: number; extend: boolean }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "play" }
  | { kind: "all" }
  | { kind: "none" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;
type Place = {
  row: number;
  count: number;
  /** Rows per screen. */
  page: number;
};

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Returns the action of a key pressed on a row; null where the table does not handle the key. */
export function rowOrder(pressed: Key, { row, count, page }: Place): RowOrder | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  const by = STEPS[key];
  if (altKey) return by && !ctrlKey && !metaKey && !shiftKey ? { kind: "step", by } : null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" && !shiftKey ? { kind: "all" } : null;

  const targets: Record<string, number> = {
    Home: 0,
    End: count - 1,
    PageDown: Math.min(count - 1, row + page),
    PageUp: Math.max(0, row - page),
  };
  const to = by ? row + by : targets[key];
  if (to !== undefined) return to < 0 || to >= count ? null : { kind: "go", to, extend: shiftKey };
  if (key === "Enter") return { kind: "play" };
  return key === "Escape" ? { kind: "none" } : null;
}
