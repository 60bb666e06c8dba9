/** Milliseconds after which a page that finds no rest is asked no longer. */
const PATIENCE = 2_000;

/**
 * Calls back once the page has nothing better to do, and somebody looks at it.
 * @returns what stops it from calling.
 */
export function onIdle(act: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const idle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
  const look = () => {
    if (signal.aborted) return;
    if (!document.hidden) act();
    else document.addEventListener("visibilitychange", look, { once: true, signal });
  };
  idle(look, { timeout: PATIENCE });
  return () => stop.abort();
}
