"use client";

import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";

/** As long as Android takes before it opens a link's own menu. */
const LONG_PRESS_MS = 500;
/** A finger that moves further scrolls. */
const SLOP_PX = 10;

/** A click follows the lifted finger sooner. */
const CLICK_DELAY_MS = 300;

type Pressed = { timer: ReturnType<typeof setTimeout>; x: number; y: number; isLong: boolean };

/**
 * Calls back when a finger stays on an element. The browser's own menu is suppressed. Safari has no event for a long press, and
 * other browsers open the menu of a link.
 * @param onLongPress returns whether the press was used.
 */
export function useLongPress(onLongPress: (target: EventTarget) => boolean) {
  const pressed = useRef<Pressed | null>(null);
  const latest = useRef(onLongPress);
  useEffect(() => {
    latest.current = onLongPress;
  });

  function release(): void {
    const last = pressed.current;
    clearTimeout(last?.timer);
    if (!last?.isLong) pressed.current = null;
    // Some browsers send no click after a long press, and the next one may come from a key.
    else setTimeout(() => pressed.current === last && reset(), CLICK_DELAY_MS);
  }

  function reset(): void {
    pressed.current = null;
  }

  function onPointerDown({ pointerType, target, clientX: x, clientY: y }: PointerEvent): void {
    release();
    reset();
    if (pointerType !== "touch" || (target instanceof Element && target.closest("button, input"))) return;
    const timer = setTimeout(() => {
      if (pressed.current) pressed.current.isLong = latest.current(target);
    }, LONG_PRESS_MS);
    pressed.current = { timer, x, y, isLong: false };
  }

  function onPointerMove({ clientX, clientY }: PointerEvent): void {
    const { x, y } = pressed.current ?? { x: clientX, y: clientY };
    if (Math.hypot(clientX - x, clientY - y) > SLOP_PX) release();
  }

  function onContextMenu(event: MouseEvent): void {
    if (pressed.current) event.preventDefault();
  }

  return {
    /** Whether the finger of a long press was lifted: the click that follows belongs to it. */
    isEnding: () => pressed.current?.isLong === true,
    end: reset,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: release,
      onPointerCancel: release,
      onContextMenu,
    },
  };
}
