/** Requests of the sync itself, whose pace counts them. */
const OWN = /\/records$|\/library\/playlists$/;

function isOtherCall({ name, initiatorType }: PerformanceResourceTiming): boolean {
  const { pathname, origin, searchParams } = new URL(name);
  if (initiatorType !== "fetch" || origin !== location.origin || OWN.test(pathname)) return false;
  return pathname.startsWith("/api/v1/") || searchParams.has("_rsc");
}

/**
 * Counts the requests that this tab makes beside the sync, each of which may take a call of Spotify: what a person waits
 * for goes first, and the sync makes room for it.
 */
export function countOtherCalls(): { report: (onCalls: (calls: number) => void) => void; stop: () => void } {
  let onCalls: (calls: number) => void = () => {};
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
    const calls = entries.filter(isOtherCall).length;
    if (calls > 0) onCalls(calls);
  });
  observer.observe({ type: "resource" });
  return {
    report(listener) {
      onCalls = listener;
    },
    stop: () => observer.disconnect(),
  };
}
