import { userKeyPrefix } from "../store/keys";
import type { Session } from "./session-cookie";

const setbacks = ["transient", "operator", "refused"] as const;

/** How a renewal ended that brought no tokens. "transient" and "operator" leave the session as it is. */
export type RefreshFailure = (typeof setbacks)[number];

/** How a renewal ended. */
export type RefreshResult = { kind: "renewed"; session: Session } | { kind: RefreshFailure };

/** Narrows what the store holds; null for what is none. */
export function toRefreshFailure(text: string | null): RefreshFailure | null {
  return setbacks.find((setback) => setback === text) ?? null;
}

/** Where the store keeps something about one session's renewals. */
export function refreshKey({ uid, sid }: Session, what: string): string {
  return `${userKeyPrefix(uid)}renewal:${sid}:${what}`;
}
