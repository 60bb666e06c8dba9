/** After this time, a page that is never idle runs the callback anyway. */
const IDLE_TIMEOUT_MS = 2_000;

/**
 * Runs `act` once the page is idle and visible.
 * @returns a function that cancels it.
 */
export function onIdle(act: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const idle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
  const actWhenVisible = () => {
    if (signal.aborted) return;
    if (!document.hidden) act();
    else document.addEventListener("visibilitychange", actWhenVisible, { once: true, signal });
  };
  idle(actWhenVisible, { timeout: IDLE_TIMEOUT_MS });
  return () => stop.abort();
}
