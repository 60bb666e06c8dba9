import "server-only";
import { globalSingleton } from "../global-singleton";
import { prefixesOf } from "../store/keys";
import { MINUTE_MS } from "../time";

/** No load takes longer, not even the stream of a complete list. */
const INVALIDATION_TTL_MS = 10 * MINUTE_MS;

/** Time of the last invalidation of each key prefix, in ms of this process. */
const invalidations = globalSingleton("deletions", () => new Map<string, number>());

/** Records that all keys with this prefix are invalidated now. */
export function recordInvalidation(prefix: string): void {
  const now = performance.now();
  for (const [other, at] of invalidations) if (now - at > INVALIDATION_TTL_MS) invalidations.delete(other);
  invalidations.set(prefix, now);
}

/** Returns when a key was last invalidated, in ms of this process; -1 if it was not. */
export function lastInvalidation(key: string): number {
  return Math.max(-1, ...prefixesOf(key).map((prefix) => invalidations.get(prefix) ?? -1));
}
