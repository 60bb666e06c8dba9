import "server-only";
import { globalSingleton } from "../global-singleton";
import { prefixesOf } from "../store/key-prefixes";

/** No load takes longer (ms), not even a stream of a whole list. */
const REMEMBERED = 10 * 60_000;

/** When (ms of this process) what begins so was last deleted. */
const deletions = globalSingleton("deletions", () => new Map<string, number>());

export function recordInvalidation(prefix: string): void {
  const now = performance.now();
  for (const [other, at] of deletions) if (now - at > REMEMBERED) deletions.delete(other);
  deletions.set(prefix, now);
}

/** When (ms of this process) a key was last among what was deleted; -1 where it was not. */
export function lastInvalidation(key: string): number {
  return Math.max(-1, ...prefixesOf(key).map((prefix) => deletions.get(prefix) ?? -1));
}
