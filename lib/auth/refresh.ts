import { setTimeout as sleep } from "node:timers/promises";
import { after } from "next/server";
import { globalSingleton } from "../global-singleton";
import { serverNow } from "../spotify/server-clock";
import { markRefreshPending } from "./pending-refreshes";
import { acquireOrWait } from "./refresh-lock-wait";
import type { RefreshResult } from "./refresh-store";
import type { Session } from "./session-cookie";

/**
 * How long (ms) a request waits for a renewal: least where the old token still serves, less once one has lasted for long. The
 * renewal itself goes on, and the next request has what came of it.
 */
const WAIT = { serving: 1_000, first: 5_000, later: 2_500 };

/** Keeps the process, or on serverless the instance, alive until a refresh is over, also when its request has been answered. */
function outliveRequest(renewal: Promise<unknown>): void {
  try {
    after(renewal);
  } catch {
    // `after` throws where there is no request.
  }
}

type InFlightRefresh = { renewal: Promise<RefreshResult>; begun: number };

const flights = globalSingleton("renewals", () => new Map<string, InFlightRefresh>());

function startRefresh(key: string, session: Session): InFlightRefresh {
  const renewal = acquireOrWait(session).finally(() => flights.delete(key));
  // Whoever waits hears of a fault; when nobody waits any more it must not end the process.
  outliveRequest(renewal.catch(() => {}));
  const flight = { renewal, begun: performance.now() };
  flights.set(key, flight);
  return flight;
}

function waitFor({ begun }: InFlightRefresh, session: Session): number {
  if (session.accessExpiresAt > serverNow()) return WAIT.serving;
  return Math.max(WAIT.later, WAIT.first - (performance.now() - begun));
}

/**
 * Renews a session's tokens. However many ask at once, in however many processes, one refresh token is spent once, and
 * whoever comes later with the old one gets the same successor. Waits a few seconds at most; "transient" after that.
 */
export async function refreshOnce(session: Session): Promise<RefreshResult> {
  const key = `${session.sid}:${session.generation}`;
  const flight = flights.get(key) ?? startRefresh(key, session);
  const landed = new AbortController();
  const { signal } = landed;
  const late = sleep(waitFor(flight, session), undefined, { signal }).then(() => markRefreshPending(session));
  try {
    return await Promise.race([flight.renewal, late]);
  } finally {
    landed.abort();
  }
}
