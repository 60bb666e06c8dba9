import { headers } from "next/headers";
import { REQUEST_ID_HEADER } from "../http/headers";
import { log } from "../log";
import { metrics } from "../metrics";
import type { LoginReason } from "./login-errors";
import type { RefreshFailure } from "./refresh-store";
import type { ExpiryReason } from "./session-validity";

/** Where a login was finished: in this app, or in a front end on another origin. */
type LoginPlace = "app" | "front_end";

async function requestId(): Promise<string | undefined> {
  try {
    return (await headers()).get(REQUEST_ID_HEADER) ?? undefined;
  } catch {
    // `headers` throws outside a request: work after a response.
    return undefined;
  }
}

/** Records the outcome of a login: one log line and one count, without the user. */
export async function recordLogin(outcome: "ok" | LoginReason, place: LoginPlace = "app"): Promise<void> {
  metrics?.logins.inc({ outcome });
  log.info(
    { event: "login", outcome, place, requestId: await requestId() },
    outcome === "ok" ? "login finished" : "login failed",
  );
}

type RefreshOutcome = "renewed" | "discarded" | RefreshFailure;

const REFRESH_LINES: Record<RefreshOutcome, { level: "info" | "warn" | "error"; text: string }> = {
  renewed: { level: "info", text: "session refreshed" },
  discarded: { level: "info", text: "session revoked during its refresh; result discarded" },
  refused: { level: "warn", text: "spotify rejected the refresh token; session ended" },
  operator: { level: "error", text: "spotify rejected this app's client credentials; sessions are kept" },
  transient: { level: "warn", text: "refresh failed temporarily; session kept" },
};

/**
 * Records the outcome of a refresh that called Spotify: one log line and one count.
 * @param reason Spotify's error code, or why there was no usable response.
 */
export async function recordRefresh(outcome: RefreshOutcome, reason?: string): Promise<void> {
  metrics?.tokenRefreshes.inc({ outcome });
  const { level, text } = REFRESH_LINES[outcome];
  log[level]({ event: "refresh", outcome, reason, requestId: await requestId() }, text);
}

/** Records a sign-out that the user asked for. */
export async function recordSignOut(scope: "here" | "everywhere" | "delete"): Promise<void> {
  metrics?.sessionsEnded.inc({ outcome: scope === "delete" ? "disconnected" : `signed_out_${scope}` });
  log.info({ event: "sign_out", scope, requestId: await requestId() }, "signed out");
}

/** Records a session that ended by itself. A cookie of a session that was signed out is no second end. */
export async function recordExpiry(reason: ExpiryReason | "revoked"): Promise<void> {
  if (reason === "signed_out") return;
  metrics?.sessionsEnded.inc({ outcome: reason });
  log.info({ event: "session_end", reason, requestId: await requestId() }, "session ended");
}
