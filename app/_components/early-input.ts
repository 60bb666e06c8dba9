"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

type Control = HTMLInputElement | HTMLSelectElement;

function isEarly(control: Control): boolean {
  if (control instanceof HTMLInputElement) return control.checked !== control.defaultChecked;
  return [...control.options].some((option) => option.selected !== option.defaultSelected);
}

function replay(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  control.checked = control.defaultChecked;
  control.click();
}

/**
 * Repeats the change of a check box or a select that the user changed before hydration: React keeps the new value in the page, or
 * takes it back at the next render, but calls no handler. Used as a `ref`.
 */
export function replayEarlyChange(control: Control | null): void {
  // The handlers work only after the commit that attaches the ref.
  if (control && isEarly(control)) setTimeout(replay, 0, control, control.value);
}

/** Reports the text that the user typed before hydration, for which React calls no handler. */
export function useEarlyText(
  input: RefObject<HTMLInputElement | null>,
  value: string,
  onText: (text: string) => void,
): void {
  const report = useEffectEvent(() => {
    const typed = input.current?.value ?? value;
    if (typed !== value) onText(typed);
  });
  useEffect(() => report(), []);
}
