"use client";

import { useEffect } from "react";

/** A page that has not grown for this long counts as complete. */
const GROWTH_TIMEOUT_MS = 8_000;
/** Input which shows that the user wants to scroll elsewhere. */
const USER_INPUT_EVENTS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Returns the key of the history entry, which survives a reload; the address where the browser has no such key. */
function historyEntryKey(): string {
  return window.navigation?.currentEntry?.key ?? window.location.href;
}

function isBackForwardOrReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && ["back_forward", "reload"].includes(entry.type);
}

/**
 * Scrolls to a position as soon as the page is long enough. Lists may need a while: each time the page grows, it scrolls as far
 * down as possible, which makes an infinite list load more. Gives up when the page stops growing, or on user input.
 * @returns a function that stops it.
 */
export function returnTo(y: number, onDone: () => void = () => {}): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout>;

  function end(): void {
    stop.abort();
    clearTimeout(timer);
    watch.disconnect();
    onDone();
  }

  function scrollToPosition(): void {
    clearTimeout(timer);
    timer = setTimeout(end, GROWTH_TIMEOUT_MS);
    if (Math.abs(window.scrollY - y) > 1) window.scrollTo({ top: y, behavior: "instant" });
    if (Math.abs(window.scrollY - y) <= 1) end();
  }

  const watch = new ResizeObserver(scrollToPosition);
  watch.observe(document.body);
  for (const type of USER_INPUT_EVENTS)
    window.addEventListener(type, end, { passive: true, signal: stop.signal });
  return end;
}

/**
 * Restores the scroll position where the browser cannot. A newly loaded document still grows after the browser has restored
 * its position, and so does a page that is fetched again on back navigation.
 */
export function ScrollRestoration() {
  useEffect(() => {
    let stop: (() => void) | null = null;

    function restore(): void {
      stop?.();
      const y = readScrollPosition(historyEntryKey());
      if (y > 0) stop = returnTo(y, () => (stop = null));
    }

    // During a restore, the position is not yet the one to save.
    const save = () => !stop && saveScrollPosition(historyEntryKey(), window.scrollY);
    if (isBackForwardOrReload()) restore();
    document.addEventListener("scrollend", save);
    window.addEventListener("pagehide", save);
    window.addEventListener("popstate", restore);
    return () => {
      stop?.();
      document.removeEventListener("scrollend", save);
      window.removeEventListener("pagehide", save);
      window.removeEventListener("popstate", restore);
    };
  }, []);

  return null;
}

const POSITIONS_KEY = "tonearm.scroll";
/** Only the latest history entries keep a position; users do not go back further. */
const MAX_ENTRIES = 50;

type Positions = Record<string, number>;

function read(): Positions {
  try {
    const positions: unknown = JSON.parse(sessionStorage.getItem(POSITIONS_KEY) ?? "{}");
    return typeof positions === "object" && positions !== null ? { ...positions } : {};
  } catch {
    return {};
  }
}

/** Returns how far (px) the page of a history entry was scrolled; 0 if unknown. */
export function readScrollPosition(entryKey: string): number {
  return Number(read()[entryKey]) || 0;
}

/** Stores how far (px) the page of a history entry is scrolled, for this tab only. */
export function saveScrollPosition(entryKey: string, y: number): void {
  const { [entryKey]: _, ...others } = read();
  const entries = Object.entries({ ...others, [entryKey]: Math.round(y) }).slice(-MAX_ENTRIES);
  try {
    sessionStorage.setItem(POSITIONS_KEY, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // If storage is unavailable or full, the page starts at its top.
  }
}
