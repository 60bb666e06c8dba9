import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Lock } from "../store";
import { leaveToOthers } from "./pending-refreshes";
import { readPause } from "./refresh-cooldowns";
import { isRefreshDue } from "./refresh-due";
import { mayRenewAlone } from "./refresh-fallback";
import { abandonRenewal, claimRenewal, readOutcome, readSuccessor, renewalLock } from "./refresh-records";
import type { Renewal } from "./refresh-store";
import { spendToken } from "./refresh-token-exchange";
import type { SessionToken } from "./session-cookie";

/** How long (ms) one process looks for what another does. */
const LOOK_LIMIT = 8_000;
const FIRST_LOOK = 30;
const LONGEST_LOOK = 250;

/** What is already known: a newer session, or a reason why nothing should be tried. */
async function known(session: SessionToken): Promise<Renewal | null> {
  const successor = await readSuccessor(session);
  if (successor === "sealed") return { kind: "transient" };
  if (successor) return { kind: "renewed", session: successor };
  const kind = await readPause(session);
  return kind && { kind };
}

/** The successor of an old cookie may itself be due by now; its own token is the one to spend. */
async function follow(renewal: Renewal): Promise<Renewal> {
  const due = renewal.kind === "renewed" && (await isRefreshDue(renewal.session));
  return due ? renewOrWait(renewal.session) : renewal;
}

/** With the lock in hand. What another process did just before counts. */
async function renewLocked(lock: Lock, session: SessionToken): Promise<Renewal> {
  const earlier = await known(session);
  if (!earlier && (await mayRenewAlone(session))) return spendToken(lock, session);
  await abandonRenewal(lock, session, "transient");
  return earlier ? follow(earlier) : leaveToOthers(session);
}

/** Who was seen to be at it. */
type Seen = { owner: string | null };

/** One look at where things stand; null means: look again. */
async function tryOnce(session: SessionToken, seen: Seen): Promise<Renewal | null> {
  const outcome = seen.owner ? await readOutcome(session, seen.owner) : null;
  if (outcome === undefined) return null;
  const earlier = await known(session);
  if (earlier) return follow(earlier);
  if (outcome) return { kind: outcome };
  const lock = renewalLock(session, randomUUID());
  const claim = await claimRenewal(lock);
  seen.owner = claim.kind === "held" ? claim.owner : null;
  return claim.kind === "acquired" ? renewLocked(lock, session) : null;
}

/** Renews a session, or waits for the process that does, looking less and less often. */
export async function renewOrWait(session: SessionToken): Promise<Renewal> {
  const until = performance.now() + LOOK_LIMIT;
  const seen: Seen = { owner: null };
  for (let pause = FIRST_LOOK; ; pause = Math.min(pause * 1.5, LONGEST_LOOK)) {
    const renewal = await tryOnce(session, seen);
    if (renewal) return renewal;
    if (performance.now() > until) return leaveToOthers(session);
    await sleep(pause);
  }
}
