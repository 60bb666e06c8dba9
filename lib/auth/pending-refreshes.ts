import { globalSingleton } from "../global-singleton";
import type { RefreshResult } from "./refresh-store";
import type { Session } from "./session-cookie";

/** How long (ms) a renewal that nobody waits for any more counts as being under way. */
const UNDER_WAY = 10_000;

const putOff = globalSingleton("put-off", () => new Map<string, number>());

function keyOf({ sid, generation }: Session): string {
  return `${sid}:${generation}`;
}

/** The outcome for a request that does not learn in time what becomes of a renewal; notes that it is under way. */
export function markRefreshPending(session: Session, now = Date.now()): RefreshResult {
  for (const [key, at] of putOff) if (now - at > UNDER_WAY) putOff.delete(key);
  putOff.set(keyOf(session), now);
  return { kind: "transient" };
}

/** Whether a session that could not be renewed just now still may be, for all this process knows. */
export function isRefreshPending(session: Session, now = Date.now()): boolean {
  return now - (putOff.get(keyOf(session)) ?? Number.NEGATIVE_INFINITY) <= UNDER_WAY;
}
