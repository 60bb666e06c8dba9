import { setTimeout as sleep } from "node:timers/promises";
import { keyedHash } from "../hash";
import { log } from "../log";
import { perProcess } from "../per-process";
import { type RefreshOutcome, refreshTokens, type Tokens } from "../spotify/accounts";
import { store } from "../store";
import { openSession, type SessionToken, sealSession } from "./token";
import { userPrefix } from "./user-keys";

/** How long (ms) a renewed session waits for laggards that still hold the cookie before it. */
const SUCCESSOR_TTL = 60_000;
const PAUSE = 5_000;
/** Seconds: a renewal put off for longer than this would take everybody down for one answer of Spotify's. */
const LONGEST_PAUSE = 300;
const MINUTE = 60_000;

/** How a renewal ended. "transient" and "operator" leave the session as it is. */
export type Renewal =
  | { kind: "renewed"; session: SessionToken }
  | { kind: "transient" }
  | { kind: "operator" }
  | { kind: "refused" };

const running = perProcess("renewals", () => new Map<string, Promise<Renewal>>());

/** Due: within a minute, or a tenth of the token's life, of its end; or when Spotify refused the token early. */
export async function isRefreshDue(session: SessionToken, now = Date.now()): Promise<boolean> {
  const margin = Math.min(MINUTE, session.accessLifetime * 100);
  if (session.accessExpiresAt - now <= margin) return true;
  return (await store.get(refusedAccessKey(session))) !== null;
}

/**
 * Notes that Spotify refused an access token before its time, so that the next request renews it. A token just renewed is
 * left alone: where Spotify refuses that too, another would not help and would cost a call at every visit.
 */
export async function noteRefusedAccess(session: SessionToken, now = Date.now()): Promise<void> {
  if (session.renewedAt !== null && now - session.renewedAt < MINUTE) return;
  await store.set(refusedAccessKey(session), "1", session.accessLifetime * 1000);
}

function refusedAccessKey(session: SessionToken): string {
  return `${userPrefix(session.uid)}refused-access:${keyedHash("access", session.accessToken)}`;
}

function adopt(session: SessionToken, tokens: Tokens, now = Date.now()): SessionToken {
  return {
    ...session,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken ?? session.refreshToken,
    scopes: tokens.scopes ?? session.scopes,
    accessExpiresAt: now + tokens.expiresIn * 1000,
    accessLifetime: tokens.expiresIn,
    renewedAt: now,
    generation: session.generation + 1,
  };
}

/** A refusal is believed the second time: outages of Spotify have given false ones. */
async function refreshConfirmed(refreshToken: string): Promise<RefreshOutcome> {
  const first = await refreshTokens(refreshToken);
  if (first.kind !== "refused") return first;
  await sleep(500 + Math.random() * 1000);
  return refreshTokens(refreshToken);
}

/** While the token still serves, a failed renewal is not tried again at once: nobody should wait for it twice. */
async function notePause(key: string, session: SessionToken, retryAfter = 0): Promise<void> {
  const pause = Math.min(retryAfter, LONGEST_PAUSE) * 1000;
  if (pause > 0) await store.set("pause:accounts", "transient", pause);
  if (session.accessExpiresAt > Date.now()) await store.set(`${key}:pause`, "transient", PAUSE);
}

async function spend(key: string, session: SessionToken): Promise<Renewal> {
  const outcome = await refreshConfirmed(session.refreshToken);
  switch (outcome.kind) {
    case "renewed": {
      const renewed = adopt(session, outcome.tokens);
      await store.set(`${key}:successor`, await sealSession(renewed), SUCCESSOR_TTL);
      return { kind: "renewed", session: renewed };
    }
    case "refused":
      await store.set(`${key}:pause`, "refused", SUCCESSOR_TTL);
      log.warn({ sid: session.sid }, "spotify refused the refresh token; the session ends");
      return { kind: "refused" };
    case "operator":
      await store.set("pause:accounts", "operator", PAUSE);
      log.error(
        { error: outcome.error },
        "spotify does not accept this app's credentials; sessions are kept",
      );
      return { kind: "operator" };
    case "transient":
      await notePause(key, session, outcome.retryAfter);
      log.warn({ sid: session.sid, reason: outcome.reason }, "renewal failed for now; the session is kept");
      return { kind: "transient" };
  }
}

/** What is already known about this token: an outcome that holds for a while. */
async function known(key: string): Promise<Renewal | null> {
  const sealed = await store.get(`${key}:successor`);
  const session = sealed ? await openSession(sealed) : null;
  if (session) return { kind: "renewed", session };
  const pause = (await store.get(`${key}:pause`)) ?? (await store.get("pause:accounts"));
  return pause === "refused" || pause === "transient" || pause === "operator" ? { kind: pause } : null;
}

async function renewOnce(key: string, session: SessionToken): Promise<Renewal> {
  const earlier = await known(key);
  if (!earlier) return spend(key, session);
  // The successor of an old cookie may itself be due by now; its own token is the one to spend.
  const due = earlier.kind === "renewed" && (await isRefreshDue(earlier.session));
  return due ? renew(earlier.session) : earlier;
}

/** One a spent token. Below it stand the successor and the outcomes that hold for a while. */
function renewalKey(session: SessionToken): string {
  const token = keyedHash("refresh", `${session.sid}\0${session.refreshToken}\0${session.generation}`);
  return `${userPrefix(session.uid)}renewal:${token}`;
}

/**
 * Renews a session's tokens. However many ask at once, one refresh token is spent once, and for a minute after it whoever
 * comes with the old one gets the same successor.
 */
export function renew(session: SessionToken): Promise<Renewal> {
  const key = renewalKey(session);
  const started = running.get(key);
  if (started) return started;
  const renewal = renewOnce(key, session).finally(() => running.delete(key));
  running.set(key, renewal);
  return renewal;
}
