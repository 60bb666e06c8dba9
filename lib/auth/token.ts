import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env";
import { store } from "../store";
import { endedSessionKey, endedUserKeys } from "./user-keys";

/** Unused for this long (ms), a session ends: 30 days. */
export const IDLE_LIMIT = 30 * 86_400_000;

/** Its cookie can be opened for longer (ms): whoever comes back after the limit is told that it was that. */
export const COOKIE_LIFE = 3 * IDLE_LIMIT;

/**
 * What the session cookie holds, and nothing else. Times are Unix ms. A new field needs a default: cookies of the build
 * before it must go on opening, and that build must open these.
 */
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
  /** Counts renewals: of two cookies of a session the higher is the newer. */
  generation: z.number().int().nonnegative(),
  /** Whether a renewal ever brought a new refresh token; null before the first. */
  rotates: z.boolean().nullable().default(null),
  /** The process that made the tokens. */
  home: z.string().default(""),
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
    maxAge: COOKIE_LIFE / 1000,
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

/** Whether the store knows that this session, or all of the person's, ended. */
async function isSignedOut({ sid, uid, signedInAt }: SessionToken): Promise<boolean> {
  const noted = [endedSessionKey(sid), ...endedUserKeys(uid)].map((key) => store.get(key));
  const [ended, ...endedAt] = await Promise.all(noted);
  return ended !== null || endedAt.some((at) => at !== null && signedInAt <= Number(at));
}

/** Why this session no longer counts, or null while it does. */
export async function sessionEnd(session: SessionToken, now = Date.now()): Promise<SessionEnd | null> {
  if (now > session.lastSeenAt + IDLE_LIMIT) return "idle";
  if (now > consentEndsAt(session.consentAt)) return "consent_ended";
  return (await isSignedOut(session)) ? "signed_out" : null;
}
