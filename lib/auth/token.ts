import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env";
import { store } from "../store";
import { endedUserKey } from "./user-keys";

const DAY = 86_400_000;

/** Unused for this long (ms), a session ends. */
export const IDLE_LIMIT = 30 * DAY;

/** What the session cookie holds, and nothing else. Times are Unix ms. */
const sessionSchema = z.object({
  sid: z.string().min(1),
  uid: z.string().min(1),
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  scopes: z.array(z.string()),
  accessExpiresAt: z.number(),
  /** Seconds the access token was given for. */
  accessLifetime: z.number().positive(),
  signedInAt: z.number(),
  consentAt: z.number(),
  renewedAt: z.number().nullable(),
  lastSeenAt: z.number(),
  generation: z.number().int().nonnegative(),
});

export type SessionToken = z.infer<typeof sessionSchema>;

/** Why a session is over by itself. */
export type SessionEnd = "idle" | "consent_ended" | "signed_out";

/** The cookie's name: bound to host and https where there is https. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-tonearm.session" : "tonearm.session";
}

/** Whether cookies may be Secure: everywhere but on plain-http loopback. */
export function isSecure(): boolean {
  return env().AUTH_URL.protocol === "https:";
}

/** The claims of a decoded cookie as a session, or null for what is none. */
export function parseSession(claims: unknown): SessionToken | null {
  return sessionSchema.safeParse(claims).data ?? null;
}

/**
 * Opens a session cookie. Damaged, foreign, outdated or sealed with a secret no longer listed: null, never an error.
 * Says nothing about whether the session still counts: see `sessionEnd`.
 */
export async function openSession(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null;
  try {
    return parseSession(
      await decode({ token: cookie, secret: env().AUTH_SECRET, salt: sessionCookieName() }),
    );
  } catch {
    return null;
  }
}

/** Seals a session as Auth.js would, with the first secret. */
export function sealSession(session: SessionToken): Promise<string> {
  return encode({
    token: session,
    secret: env().AUTH_SECRET,
    salt: sessionCookieName(),
    maxAge: IDLE_LIMIT / 1000,
  });
}

/** When the consent ends: six calendar months after it was given (Spotify docs: tutorials/refreshing-tokens). Unix ms. */
export function consentEndsAt(consentAt: number): number {
  const end = new Date(consentAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August and six months would run over into March: rather too early than too late.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}

/** Why this session no longer counts, or null while it does. */
export async function sessionEnd(session: SessionToken, now = Date.now()): Promise<SessionEnd | null> {
  if (now > session.lastSeenAt + IDLE_LIMIT) return "idle";
  if (now > consentEndsAt(session.consentAt)) return "consent_ended";
  if (await store.get(`ended:${session.sid}`)) return "signed_out";
  const endedAt = Number(await store.get(endedUserKey(session.uid)));
  return session.signedInAt <= endedAt ? "signed_out" : null;
}

/** Ends a session for as long as any copy of its cookie could be opened. */
export async function endSession(sid: string): Promise<void> {
  await store.set(`ended:${sid}`, "1", IDLE_LIMIT + DAY);
}

/** Ends all of a person's sessions that began until now, wherever they are. */
export async function endUserSessions(userId: string, now = Date.now()): Promise<void> {
  await store.set(endedUserKey(userId), String(now), IDLE_LIMIT + DAY);
}
