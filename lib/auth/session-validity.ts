import { store } from "../store";
import { revokedSessionKey, revokedUserKeys } from "../store/keys";
import { IDLE_TIMEOUT_MS, type Session } from "./session-cookie";

/** Why a session is over by itself. */
export type ExpiryReason = "idle" | "consent_ended" | "signed_out";

/** When the consent ends: six calendar months after it was given (Spotify docs: tutorials/refreshing-tokens). Unix ms. */
export function consentEndsAt(consentAt: number): number {
  const end = new Date(consentAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August and six months would run over into March: rather too early than too late.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}

/** Whether the store knows that this session, or all of the person's, ended. */
async function isSignedOut({ sid, uid, signedInAt }: Session): Promise<boolean> {
  const noted = [revokedSessionKey(sid), ...revokedUserKeys(uid)].map((key) => store.get(key));
  const [ended, ...endedAt] = await Promise.all(noted);
  return ended !== null || endedAt.some((at) => at !== null && signedInAt <= Number(at));
}

/** Why this session no longer counts, or null while it does. */
export async function sessionExpiry(session: Session, now = Date.now()): Promise<ExpiryReason | null> {
  if (now > session.lastSeenAt + IDLE_TIMEOUT_MS) return "idle";
  if (now > consentEndsAt(session.consentAt)) return "consent_ended";
  return (await isSignedOut(session)) ? "signed_out" : null;
}
