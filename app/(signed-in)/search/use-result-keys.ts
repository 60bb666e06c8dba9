"use client";

import type { KeyboardEvent, RefObject } from "react";
import { isComposingKey } from "../../_components/use-composed-text";

/** Returns where a key moves the focus from position `at` of `count`; 0 is the input. Null if the focus stays. */
export function nextPlace(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0, Enter: at === 0 ? 1 : at }[key] ?? at;
  return to === at || to < 0 || to >= count ? null : to;
}

/**
 * Returns a key handler. Arrows move the focus between the input and the results, and Escape moves it back to the input. Results
 * are links, so Enter opens the focused one. In the input, Enter only moves to the first result, which may link to Spotify.
 */
export function useResultKeys(root: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || isComposingKey(event)) return;
    const places = [...(root.current?.querySelectorAll<HTMLElement>("[data-search], [data-result]") ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? places.indexOf(active) : -1;
    const to = at < 0 ? null : nextPlace(event.key, at, places.length);
    if (to === null) return;
    event.preventDefault();
    places[to]?.focus();
  };
}
