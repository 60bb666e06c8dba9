import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log";
import { serverNow } from "../spotify/server-clock";
import { refreshTokens, type TokenResult, type Tokens } from "../spotify/token-endpoint";
import type { Lock } from "../store";
import { recordRefreshFailure, setGlobalCooldown, setTokenCooldown } from "./refresh-cooldowns";
import { instanceId } from "./refresh-fallback";
import { commitRefresh, readLatestSession, releaseRefreshLock, withLockHeartbeat } from "./refresh-records";
import type { RefreshResult } from "./refresh-store";
import type { Session } from "./session-cookie";

const PAUSE = 5_000;
/** Seconds: a renewal put off for longer than this would take everybody down for one answer of Spotify's. */
const LONGEST_PAUSE = 300;

function applyTokens(session: Session, tokens: Tokens): Session {
  return {
    ...session,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken ?? session.refreshToken,
    scopes: tokens.scopes ?? session.scopes,
    accessExpiresAt: serverNow() + tokens.expiresIn * 1000,
    accessLifetime: tokens.expiresIn,
    renewedAt: Date.now(),
    generation: session.generation + 1,
    rotates: session.rotates === true || tokens.refreshToken !== null,
    home: instanceId,
  };
}

/**
 * How long (ms) an answer is waited for. Where refresh tokens rotate it holds the only good one, and to give up on it is to
 * lose the login; whoever asked for a page has long been answered by then.
 */
function limitFor({ rotates }: Session): number {
  return rotates === false ? 5_000 : 60_000;
}

/** A refusal is believed the second time: outages of Spotify have given false ones. */
async function refreshWithConfirmation(session: Session): Promise<TokenResult> {
  const ask = () => refreshTokens(session.refreshToken, limitFor(session));
  const first = await ask();
  if (first.kind !== "refused") return first;
  await sleep(500 + Math.random() * 1000);
  return ask();
}

/** While the token still serves, a failed renewal is not tried again at once: nobody should wait for it twice. */
async function notePauses(session: Session, retryAfter = 0): Promise<void> {
  const pause = Math.min(retryAfter, LONGEST_PAUSE) * 1000;
  if (pause > 0) await setGlobalCooldown("transient", pause);
  if (session.accessExpiresAt > serverNow()) await setTokenCooldown(session, "transient", PAUSE);
}

type Failure = Exclude<TokenResult, { kind: "renewed" }>;

async function noteFailure(session: Session, failure: Failure): Promise<void> {
  const { sid } = session;
  await recordRefreshFailure(session, failure.kind);
  switch (failure.kind) {
    case "refused":
      await setTokenCooldown(session, "refused");
      return log.warn({ sid }, "spotify refused the refresh token; the session ends");
    case "operator":
      await setGlobalCooldown("operator", PAUSE);
      return log.error(
        { error: failure.error },
        "spotify does not accept this app's credentials; sessions are kept",
      );
    case "transient":
      await notePauses(session, failure.retryAfter);
      return log.warn({ sid, reason: failure.reason }, "renewal failed for now; the session is kept");
  }
}

/** Another took the lock meanwhile, so this process had stood still: his result counts, if there is one yet. */
async function resolveLostLock(renewed: Session, session: Session): Promise<Session> {
  const newest = await readLatestSession(session);
  return newest && newest !== "sealed" ? newest : renewed;
}

/** The tokens are there: nothing may keep them from the browser, not even a fault of the store's. */
async function conclude(lock: Lock, session: Session, renewed: Session): Promise<Session> {
  try {
    return (await commitRefresh(lock, renewed)) ?? (await resolveLostLock(renewed, session));
  } catch (error) {
    log.error({ sid: session.sid, error: String(error) }, "a renewed session could not be noted");
    return renewed;
  }
}

/** Spends a session's refresh token, under the lock that allows it, and notes what came of it for everybody. */
export async function exchangeRefreshToken(lock: Lock, session: Session): Promise<RefreshResult> {
  const outcome = await withLockHeartbeat(lock, refreshWithConfirmation(session));
  if (outcome.kind === "renewed")
    return { kind: "renewed", session: await conclude(lock, session, applyTokens(session, outcome.tokens)) };
  await noteFailure(session, outcome);
  await releaseRefreshLock(lock, session, outcome.kind);
  return { kind: outcome.kind };
}
