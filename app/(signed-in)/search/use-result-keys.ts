"use client";

import type { KeyboardEvent, RefObject } from "react";

/** Where a key leads from place `at` of `count` places, the first of which is the line itself; null for nowhere new. */
export function nextPlace(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0, Enter: at === 0 ? 1 : at }[key] ?? at;
  return to === at || to < 0 || to >= count ? null : to;
}

/**
 * Arrows walk from the line through the results and back, and Escape leads back at once. The results are links, so Enter opens
 * the one that is reached; in the line it only steps to the first, for opening what nobody chose may lead away to Spotify.
 */
export function useResultKeys(desk: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing)
      return;
    const places = [...(desk.current?.querySelectorAll<HTMLElement>("[data-search], [data-result]") ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? places.indexOf(active) : -1;
    const to = at < 0 ? null : nextPlace(event.key, at, places.length);
    if (to === null) return;
    event.preventDefault();
    places[to]?.focus();
  };
}
