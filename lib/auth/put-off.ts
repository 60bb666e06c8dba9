import { perProcess } from "../per-process";
import type { SessionToken } from "./token";

/** How long (ms) a renewal that was left to others counts as being under way. */
const UNDER_WAY = 10_000;

const putOff = perProcess("put-off", () => new Map<string, number>());

function keyOf({ sid, generation }: SessionToken): string {
  return `${sid}:${generation}`;
}

/** Notes that this process left a session's renewal to another, and did not learn in time what came of it. */
export function notePutOff(session: SessionToken, now = Date.now()): void {
  for (const [key, at] of putOff) if (now - at > UNDER_WAY) putOff.delete(key);
  putOff.set(keyOf(session), now);
}

/** Whether a session that could not be renewed was only left to another process. */
export function isPutOff(session: SessionToken, now = Date.now()): boolean {
  return now - (putOff.get(keyOf(session)) ?? Number.NEGATIVE_INFINITY) <= UNDER_WAY;
}
