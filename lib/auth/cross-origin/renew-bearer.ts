import { takeTurn } from "../../api/rate-limit";
import type { SessionToken } from "../session-cookie";
import { type Bearer, issueBearer, replaceBearer } from "./bearer";

/** Renewals a minute of one session; each is good for a day. */
const MOST_RENEWALS = 30;

/**
 * Makes a bearer anew, of the newest of its session, which counts as used by that. The old one counts for a minute more.
 * @throws ApiFault `too_many`.
 */
export async function renewBearer(
  old: Bearer,
  session: SessionToken,
): Promise<{ bearer: string; expiresAt: number }> {
  await takeTurn(`renew:${session.sid}`, MOST_RENEWALS);
  const renewed = await issueBearer({ ...session, lastSeenAt: Date.now() }, old.origin);
  await replaceBearer(old);
  return renewed;
}
