import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log";
import { serverNow } from "../spotify/server-clock";
import { refreshTokens, type TokenResult, type Tokens } from "../spotify/token-endpoint";
import type { Lock } from "../store";
import { noteAccountsPause, notePause, noteSetback } from "./refresh-cooldowns";
import { processId } from "./refresh-fallback";
import { abandonRenewal, concludeRenewal, readSuccessor, whileLocked } from "./refresh-records";
import type { Renewal } from "./refresh-store";
import type { SessionToken } from "./session-cookie";

const PAUSE = 5_000;
/** Seconds: a renewal put off for longer than this would take everybody down for one answer of Spotify's. */
const LONGEST_PAUSE = 300;

function adopt(session: SessionToken, tokens: Tokens): SessionToken {
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
    home: processId,
  };
}

/**
 * How long (ms) an answer is waited for. Where refresh tokens rotate it holds the only good one, and to give up on it is to
 * lose the login; whoever asked for a page has long been answered by then.
 */
function limitFor({ rotates }: SessionToken): number {
  return rotates === false ? 5_000 : 60_000;
}

/** A refusal is believed the second time: outages of Spotify have given false ones. */
async function refreshConfirmed(session: SessionToken): Promise<TokenResult> {
  const ask = () => refreshTokens(session.refreshToken, limitFor(session));
  const first = await ask();
  if (first.kind !== "refused") return first;
  await sleep(500 + Math.random() * 1000);
  return ask();
}

/** While the token still serves, a failed renewal is not tried again at once: nobody should wait for it twice. */
async function notePauses(session: SessionToken, retryAfter = 0): Promise<void> {
  const pause = Math.min(retryAfter, LONGEST_PAUSE) * 1000;
  if (pause > 0) await noteAccountsPause("transient", pause);
  if (session.accessExpiresAt > serverNow()) await notePause(session, "transient", PAUSE);
}

type Failure = Exclude<TokenResult, { kind: "renewed" }>;

async function noteFailure(session: SessionToken, failure: Failure): Promise<void> {
  const { sid } = session;
  await noteSetback(session, failure.kind);
  switch (failure.kind) {
    case "refused":
      await notePause(session, "refused");
      return log.warn({ sid }, "spotify refused the refresh token; the session ends");
    case "operator":
      await noteAccountsPause("operator", PAUSE);
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
async function afterLosing(renewed: SessionToken, session: SessionToken): Promise<SessionToken> {
  const newest = await readSuccessor(session);
  return newest && newest !== "sealed" ? newest : renewed;
}

/** The tokens are there: nothing may keep them from the browser, not even a fault of the store's. */
async function conclude(lock: Lock, session: SessionToken, renewed: SessionToken): Promise<SessionToken> {
  try {
    return (await concludeRenewal(lock, renewed)) ?? (await afterLosing(renewed, session));
  } catch (error) {
    log.error({ sid: session.sid, error: String(error) }, "a renewed session could not be noted");
    return renewed;
  }
}

/** Spends a session's refresh token, under the lock that allows it, and notes what came of it for everybody. */
export async function spendToken(lock: Lock, session: SessionToken): Promise<Renewal> {
  const outcome = await whileLocked(lock, refreshConfirmed(session));
  if (outcome.kind === "renewed")
    return { kind: "renewed", session: await conclude(lock, session, adopt(session, outcome.tokens)) };
  await noteFailure(session, outcome);
  await abandonRenewal(lock, session, outcome.kind);
  return { kind: outcome.kind };
}
