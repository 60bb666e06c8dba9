"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

function isEarly(box: HTMLInputElement): boolean {
  return box.checked !== box.defaultChecked;
}

function replay(box: HTMLInputElement): void {
  box.checked = box.defaultChecked;
  box.click();
}

/**
 * Repeats the click on a check box that the user changed before hydration: React keeps the check mark, but calls no handler. Used as
 * a `ref`.
 */
export function replayEarlyClick(box: HTMLInputElement | null): void {
  // The handlers work only after the commit that attaches the ref.
  if (box && isEarly(box)) setTimeout(replay, 0, box);
}

/**
 * Reports the text that the user typed, or the option that the user chose, before hydration: React calls no handler for it, and
 * takes an option back at the next render.
 */
export function useEarlyValue(
  field: RefObject<HTMLInputElement | HTMLSelectElement | null>,
  value: string,
  onValue: (value: string) => void,
): void {
  const report = useEffectEvent(() => {
    const early = field.current?.value ?? value;
    if (early !== value) onValue(early);
  });
  useLayoutEffect(() => report(), []);
}
