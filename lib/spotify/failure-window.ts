import { log } from "../log";

/** So many failures in a row, of calls or of their retries, and Spotify counts as down. */
const OPENS_AT = 5;

/**
 * Counts an endpoint's failures in a row. What began before the last success tells of an earlier time. Times are ms of this
 * process.
 */
export function createFailureWindow(endpoint: string) {
  let failures = 0;
  let goodAt = Number.NEGATIVE_INFINITY;
  const isOpen = () => failures >= OPENS_AT;

  return {
    isOpen,
    note(there: boolean, begun: number): void {
      const before = isOpen();
      if (there) goodAt = performance.now();
      if (there) failures = 0;
      else if (begun >= goodAt) failures += 1;
      if (before && there) log.info({ endpoint }, "spotify answers again");
      if (!before && isOpen()) log.warn({ endpoint }, "spotify does not answer; asking it one at a time");
    },
  };
}
