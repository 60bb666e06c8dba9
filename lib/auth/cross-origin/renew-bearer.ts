import { enforceRateLimit } from "../../api/rate-limit";
import type { Session } from "../session-cookie";
import { type Bearer, issueBearer, supersedeBearer } from "./bearer";

/** Renewals a minute of one session; each is good for a day. */
const MOST_RENEWALS = 30;

/**
 * Makes a bearer anew, of the newest of its session, which counts as used by that. The old one counts for a minute more.
 * @throws ApiFault `too_many`.
 */
export async function renewBearer(
  old: Bearer,
  session: Session,
): Promise<{ bearer: string; expiresAt: number }> {
  await enforceRateLimit(`renew:${session.sid}`, MOST_RENEWALS);
  const renewed = await issueBearer({ ...session, lastSeenAt: Date.now() }, old.origin);
  await supersedeBearer(old);
  return renewed;
}
