import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log";
import { serverNow } from "../spotify/server-clock";
import { refreshTokens, type TokenFailure, type TokenResult, type Tokens } from "../spotify/token-endpoint";
import type { Lock } from "../store";
import { recordRefresh } from "./auth-events";
import {
  commitRefresh,
  commitRefreshFailure,
  deleteRefreshRecords,
  exchangeTimeoutMs,
  type RefreshResult,
  readLatestSession,
  recordRefreshFailure,
  releaseRefreshLock,
  setGlobalCooldown,
  setTokenCooldown,
  withLockHeartbeat,
} from "./refresh-store";
import type { Session } from "./session-cookie";
import { instanceId } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

const REFRESH_COOLDOWN_MS = 5_000;
/**
 * Half of the minute in which tokens are refreshed ahead of their expiry: a single 429, which strangers may
 * have caused, must not let anybody's token expire.
 */
const MAX_GLOBAL_COOLDOWN_S = 30;

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

/** Confirms `invalid_grant` once: Spotify has returned it by mistake during outages. */
async function refreshWithConfirmation(session: Session): Promise<TokenResult> {
  const exchange = () => refreshTokens(session.refreshToken, exchangeTimeoutMs(session));
  const first = await exchange();
  if (first.kind !== "refused") return first;
  await sleep(500 + Math.random() * 1000);
  return exchange();
}

/**
 * While the access token is still valid, delays the next attempt, so that no request waits twice for a
 * failing refresh.
 */
async function setCooldowns(session: Session, retryAfterS = 0): Promise<void> {
  const cooldownMs = Math.min(retryAfterS, MAX_GLOBAL_COOLDOWN_S) * 1000;
  if (cooldownMs > 0) await setGlobalCooldown("transient", cooldownMs);
  if (session.accessExpiresAt > serverNow())
    await setTokenCooldown(session, "transient", REFRESH_COOLDOWN_MS);
}

async function recordFailure(session: Session, failure: TokenFailure): Promise<void> {
  await recordRefreshFailure(session, failure.kind);
  switch (failure.kind) {
    case "refused":
      await setTokenCooldown(session, "refused");
      return recordRefresh("refused");
    case "operator":
      await setGlobalCooldown("operator", REFRESH_COOLDOWN_MS);
      return recordRefresh("operator", failure.error);
    case "transient":
      await setCooldowns(session, failure.retryAfter);
      return recordRefresh("transient", failure.reason);
  }
}

/**
 * Another process took the lock, so this process had stalled. The result of the other counts if it exists
 * already.
 */
async function resolveLostLock(refreshed: Session, session: Session): Promise<Session> {
  const latest = await readLatestSession(session);
  return latest && latest !== "sealed" ? latest : refreshed;
}

/** Publishes the new tokens. A store error must not keep them from the browser. */
async function publish(lock: Lock, session: Session, refreshed: Session): Promise<Session> {
  try {
    return (await commitRefresh(lock, refreshed)) ?? (await resolveLostLock(refreshed, session));
  } catch (error) {
    log.error({ sid: session.sid, error: String(error) }, "refreshed session could not be stored");
    return refreshed;
  }
}

async function storeResult(lock: Lock, session: Session, result: TokenResult): Promise<RefreshResult> {
  if (result.kind === "issued") {
    await recordRefresh("renewed");
    return { kind: "renewed", session: await publish(lock, session, applyTokens(session, result.tokens)) };
  }
  await recordFailure(session, result);
  await commitRefreshFailure(lock, session, result.kind);
  return { kind: result.kind };
}

/**
 * Exchanges a session's refresh token under its lock, and stores the result for all processes. A revocation
 * during the exchange has deleted what was stored about the session. Nothing may be written after it, so this
 * looks before it writes, and again afterwards for a revocation during the write. `refreshSession` then finds
 * the revocation itself, whatever this returns.
 */
export async function exchangeRefreshToken(lock: Lock, session: Session): Promise<RefreshResult> {
  const result = await withLockHeartbeat(lock, session, refreshWithConfirmation(session));
  if (await sessionExpiry(session)) {
    await releaseRefreshLock(lock);
    await recordRefresh("discarded");
    return { kind: "transient" };
  }
  const stored = await storeResult(lock, session, result);
  if (await sessionExpiry(session)) await deleteRefreshRecords(session);
  return stored;
}
