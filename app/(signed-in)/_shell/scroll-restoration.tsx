"use client";

import { useEffect } from "react";
import { readScrollPosition, saveScrollPosition } from "./scroll-positions";

/** Milliseconds without growth after which a page is as long as it will be. */
const PATIENCE = 8_000;
/** What shows that a person wants to be elsewhere by now. */
const MEANT = ["wheel", "touchstart", "pointerdown", "keydown"];

/** The step of the history this is, also after the document was loaded anew. By its address where a browser names no steps. */
function currentStep(): string {
  return window.navigation?.currentEntry?.key ?? window.location.href;
}

function wasHereBefore(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && ["back_forward", "reload"].includes(entry.type);
}

/**
 * Scrolls to a place as soon as the page is long enough, which lists may need a while for: each time they grow, it goes as far
 * down as there is, and an endless one reads on. Gives up when the page stops growing, or for a person who moves.
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

  function go(): void {
    clearTimeout(timer);
    timer = setTimeout(end, PATIENCE);
    if (Math.abs(window.scrollY - y) > 1) window.scrollTo({ top: y, behavior: "instant" });
    if (Math.abs(window.scrollY - y) <= 1) end();
  }

  const watch = new ResizeObserver(go);
  watch.observe(document.body);
  for (const sign of MEANT) window.addEventListener(sign, end, { passive: true, signal: stop.signal });
  return end;
}

/**
 * Brings back the place on a page that was left, where the browser cannot: after its own restoring, the page of a fresh
 * document still grows, and so does one that has to be fetched again on the way back.
 */
export function ScrollRestoration() {
  useEffect(() => {
    let stop: (() => void) | null = null;

    function restore(): void {
      stop?.();
      const y = readScrollPosition(currentStep());
      if (y > 0) stop = returnTo(y, () => (stop = null));
    }

    // On the way there, the place is not yet the one to keep.
    const keep = () => !stop && saveScrollPosition(currentStep(), window.scrollY);
    if (wasHereBefore()) restore();
    document.addEventListener("scrollend", keep);
    window.addEventListener("pagehide", keep);
    window.addEventListener("popstate", restore);
    return () => {
      stop?.();
      document.removeEventListener("scrollend", keep);
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("popstate", restore);
    };
  }, []);

  return null;
}
