import type { Finding } from "./finding";

/** The app tolerates a minute (docs/deployment/redis.md). */
const MAX_SKEW_S = 60;

/** Compares a clock with another's, from a `Date` header or an ISO time. Null: there is none to compare with. */
export function clockFinding(whose: string, other: string | null, now = Date.now()): Finding | null {
  const time = Date.parse(other ?? "");
  if (Number.isNaN(time)) return null;
  const skewS = Math.round((now - time) / 1000);
  if (Math.abs(skewS) <= MAX_SKEW_S)
    return { level: "ok", text: `${whose} is right to ${Math.abs(skewS)} s` };
  return {
    level: "fault",
    text: `${whose} differs by ${Math.abs(skewS)} s`,
    next: "Turn on time synchronisation: sessions and logins end at the wrong time otherwise.",
  };
}
