"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { useLongPress } from "./use-long-press";

/** Returns the key of the item in which an element is: the attribute `data-key` of a row or a tile. */
function keyOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;
}

function isTouch({ nativeEvent, target }: MouseEvent): boolean {
  const isFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";
  return isFinger && target instanceof Element && !target.closest("button, input");
}

type Props = { isSelecting: boolean; toggle: (key: string) => void; clear: () => void };

/**
 * Returns the event handlers of a list of items with the attribute `data-key`: a long press selects, and a tap too while anything is
 * selected. Escape clears the selection.
 */
export function useTouchSelection({ isSelecting, toggle, clear }: Props) {
  const longPress = useLongPress((target) => {
    const key = keyOf(target);
    if (key !== null) toggle(key);
    return key !== null;
  });

  /** Before the links in the item get the click. */
  function onClickCapture(event: MouseEvent): void {
    const key = keyOf(event.target);
    const isTap = isSelecting && key !== null && isTouch(event);
    if (!isTap && !longPress.isEnding()) return;
    event.preventDefault();
    event.stopPropagation();
    if (longPress.isEnding()) longPress.end();
    else if (key !== null) toggle(key);
  }

  function onKeyDown({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === "Escape" && !defaultPrevented && isSelecting) clear();
  }

  return { onClickCapture, onKeyDown, ...longPress.handlers };
}

/** The classes of such a list, in which a finger that stays must not select text. */
export const TOUCH_LIST = "group/list pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none]";
