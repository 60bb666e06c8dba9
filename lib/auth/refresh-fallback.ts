import { randomUUID } from "node:crypto";
import { globalSingleton } from "../global-singleton";
import { store } from "../store";
import { refreshAt } from "./refresh-due";
import type { Session } from "./session-cookie";

const SECOND = 1_000;
/** How long (ms) others may still come with a cookie that was renewed before the store went away. */
const LAGGARDS = 75 * SECOND;
/** After so long (ms) the process that made the tokens is taken to be gone. */
const PATIENCE = 300 * SECOND;

/** Names this process among all that share a store. */
export const instanceId: string = globalSingleton("process-id", () => randomUUID().slice(0, 8));

/** Since when (Unix ms) this process has wanted to renew this session alone. By generation: another renewal begins anew. */
const wanted = globalSingleton("wanted", () => new Map<string, number>());

function wantedSince({ sid, generation }: Session, now: number): number {
  const key = `${sid}:${generation}`;
  for (const [old, since] of wanted) if (now - since > 2 * PATIENCE) wanted.delete(old);
  const since = wanted.get(key) ?? now;
  wanted.set(key, since);
  return since;
}

/** Until when (Unix ms) to leave the renewal to others: not at all where this process alone can be the one to do it. */
function waitUntil(session: Session, awaySince: number, now: number): number {
  if (session.home !== instanceId) return wantedSince(session, now) + PATIENCE;
  return refreshAt(session) > awaySince ? 0 : awaySince + LAGGARDS;
}

/**
 * Whether a process may renew a session while the shared store is away. Where refresh tokens rotate, two processes that
 * spend the same one can end the login (RFC 9700 section 4.14.2), so the one that made the tokens goes on and the others
 * wait for it, or for the store. Where they do not rotate, spending twice does no harm.
 */
export async function canRefreshWithoutStore(session: Session, now = Date.now()): Promise<boolean> {
  const status = store.status();
  if (status.kind !== "disconnected" || session.rotates === false) return true;
  return now >= waitUntil(session, status.since, now);
}
