import { ApiClientError, type ApiErrorCode } from "../client/api-client";

/** What to do after a failed call. "wait": repeat it later. "block": no call for that time, also after a reload. */
export type Reaction =
  | { kind: "wait"; ms: number; isRateLimit: boolean }
  | { kind: "block"; ms: number }
  | { kind: "list"; state: "unreadable" | "failed" }
  | { kind: "stop" };

/** A longer wait survives a reload. */
const MAX_SHORT_WAIT_S = 60;
/** Waits before a call is repeated that failed for no stated reason. */
const BACKOFF_S = [1, 4, 15];
const MAX_RENEWALS = 30;

const UNREADABLE: readonly string[] = [
  "hidden",
  "forbidden_contents",
  "not_found",
  "missing_scope",
  "out_of_range",
];
const TEMPORARY: readonly ApiErrorCode[] = ["unavailable", "internal", "invalid_response"];

function afterLimit({ code, retryAfter }: ApiClientError): Reaction {
  const seconds = retryAfter ?? 30;
  const isShort = code !== "quota_exceeded" && seconds <= MAX_SHORT_WAIT_S;
  return isShort
    ? { kind: "wait", ms: seconds * 1000, isRateLimit: true }
    : { kind: "block", ms: seconds * 1000 };
}

/**
 * Returns what to do after an error of a call.
 * @param failures how often this call has failed before.
 */
export function reactionTo(error: unknown, failures: number): Reaction {
  if (!(error instanceof ApiClientError)) return { kind: "stop" };
  const { code, retryAfter } = error;
  if (code === "rate_limited" || code === "too_many" || code === "quota_exceeded") return afterLimit(error);
  if (UNREADABLE.includes(code)) return { kind: "list", state: "unreadable" };
  const isRenewing = code === "renewing";
  const backoffS = isRenewing && failures < MAX_RENEWALS ? (retryAfter ?? 2) : BACKOFF_S[failures];
  if (!isRenewing && !TEMPORARY.includes(code)) return { kind: "stop" };
  if (backoffS === undefined) return { kind: "list", state: "failed" };
  return {
    kind: "wait",
    ms: Math.max(backoffS, Math.min(retryAfter ?? 0, MAX_SHORT_WAIT_S)) * 1000,
    isRateLimit: false,
  };
}

/** Why a sync does not go on at present. */
export class SyncWait extends Error {
  override readonly name = "SyncWait";
  readonly reason: "spotify" | "budget";
  /** When (Unix ms) it may go on. */
  readonly until: number;

  constructor(reason: "spotify" | "budget", until: number) {
    super(`sync: ${reason}`);
    this.reason = reason;
    this.until = until;
  }
}

/** A list that could not be read; the others still can. */
export class ListError extends Error {
  override readonly name = "ListError";
  readonly state: "unreadable" | "failed";

  constructor(state: "unreadable" | "failed", options?: ErrorOptions) {
    super(`list: ${state}`, options);
    this.state = state;
  }
}
