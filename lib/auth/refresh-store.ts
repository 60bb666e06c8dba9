import { userPrefix } from "../store/keys";
import type { SessionToken } from "./session-cookie";

const setbacks = ["transient", "operator", "refused"] as const;

/** How a renewal ended that brought no tokens. "transient" and "operator" leave the session as it is. */
export type Setback = (typeof setbacks)[number];

/** How a renewal ended. */
export type Renewal = { kind: "renewed"; session: SessionToken } | { kind: Setback };

/** Narrows what the store holds; null for what is none. */
export function toSetback(text: string | null): Setback | null {
  return setbacks.find((setback) => setback === text) ?? null;
}

/** Where the store keeps something about one session's renewals. */
export function renewalKey({ uid, sid }: SessionToken, what: string): string {
  return `${userPrefix(uid)}renewal:${sid}:${what}`;
}
