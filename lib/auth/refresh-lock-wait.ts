import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Lock } from "../store";
import { markRefreshPending } from "./pending-refreshes";
import { readCooldown } from "./refresh-cooldowns";
import { isRefreshDue } from "./refresh-due";
import { canRefreshWithoutStore } from "./refresh-fallback";
import {
  acquireRefreshLock,
  readLatestSession,
  readRefreshOutcome,
  refreshLock,
  releaseRefreshLock,
} from "./refresh-records";
import type { RefreshResult } from "./refresh-store";
import { exchangeRefreshToken } from "./refresh-token-exchange";
import type { Session } from "./session-cookie";

/** How long (ms) one process looks for what another does. */
const LOOK_LIMIT = 8_000;
const FIRST_LOOK = 30;
const LONGEST_LOOK = 250;

/** What is already known: a newer session, or a reason why nothing should be tried. */
async function existingOutcome(session: Session): Promise<RefreshResult | null> {
  const successor = await readLatestSession(session);
  if (successor === "sealed") return { kind: "transient" };
  if (successor) return { kind: "renewed", session: successor };
  const kind = await readCooldown(session);
  return kind && { kind };
}

/** The successor of an old cookie may itself be due by now; its own token is the one to spend. */
async function refreshAgainIfDue(renewal: RefreshResult): Promise<RefreshResult> {
  const due = renewal.kind === "renewed" && (await isRefreshDue(renewal.session));
  return due ? acquireOrWait(renewal.session) : renewal;
}

/** With the lock in hand. What another process did just before counts. */
async function renewLocked(lock: Lock, session: Session): Promise<RefreshResult> {
  const earlier = await existingOutcome(session);
  if (!earlier && (await canRefreshWithoutStore(session))) return exchangeRefreshToken(lock, session);
  await releaseRefreshLock(lock, session, "transient");
  return earlier ? refreshAgainIfDue(earlier) : markRefreshPending(session);
}

/** Who was seen to be at it. */
type Seen = { owner: string | null };

/** One look at where things stand; null means: look again. */
async function tryOnce(session: Session, seen: Seen): Promise<RefreshResult | null> {
  const outcome = seen.owner ? await readRefreshOutcome(session, seen.owner) : null;
  if (outcome === undefined) return null;
  const earlier = await existingOutcome(session);
  if (earlier) return refreshAgainIfDue(earlier);
  if (outcome) return { kind: outcome };
  const lock = refreshLock(session, randomUUID());
  const claim = await acquireRefreshLock(lock);
  seen.owner = claim.kind === "held" ? claim.owner : null;
  return claim.kind === "acquired" ? renewLocked(lock, session) : null;
}

/** Renews a session, or waits for the process that does, looking less and less often. */
export async function acquireOrWait(session: Session): Promise<RefreshResult> {
  const until = performance.now() + LOOK_LIMIT;
  const seen: Seen = { owner: null };
  for (let pause = FIRST_LOOK; ; pause = Math.min(pause * 1.5, LONGEST_LOOK)) {
    const renewal = await tryOnce(session, seen);
    if (renewal) return renewal;
    if (performance.now() > until) return markRefreshPending(session);
    await sleep(pause);
  }
}
