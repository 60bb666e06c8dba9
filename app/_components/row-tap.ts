import type { MouseEvent } from "react";

/** Narrow windows, where a tap on the title plays too: the song's page is in its menu. */
const PHONE = "(width < 40rem)";

/** Returns whether a finger tapped a row itself, which plays it: not its buttons, and on a wide screen not its links. */
export function isTapOnRow({ nativeEvent, target }: MouseEvent): boolean {
  const isTouch = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";
  if (!isTouch || !(target instanceof Element) || target.closest("button, input")) return false;
  return !target.closest("a") || matchMedia(PHONE).matches;
}
