import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env";

/** Unused for this long (ms), a session ends: 30 days. */
export const IDLE_TIMEOUT_MS = 30 * 86_400_000;

/** Its cookie can be opened for longer (ms): whoever comes back after the limit is told that it was that. */
export const COOKIE_MAX_AGE_MS = 3 * IDLE_TIMEOUT_MS;

/** How long (ms) a front end's bearer counts that is not renewed: a day. */
export const BEARER_TTL_MS = 86_400_000;

/**
 * What the session cookie holds, and nothing else. Times are Unix ms. A new field needs a default: cookies of the build
 * before it must go on opening, and that build must open these.
 */
export const sessionSchema = z.object({
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
  /** How it is held: in a cookie, which is written anew at each renewal, or in a bearer, which is not. */
  heldBy: z.enum(["cookie", "bearer"]).default("cookie"),
});

export type Session = z.infer<typeof sessionSchema>;

/** The cookie's name: bound to host and https where there is https. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-tonearm.session" : "tonearm.session";
}

/** Whether cookies may be Secure: everywhere but on plain-http loopback. */
export function isSecure(): boolean {
  return env().AUTH_URL.protocol === "https:";
}

/** The claims of a decoded cookie as a session, or null for what is none. */
export function parseSession(claims: unknown): Session | null {
  return sessionSchema.safeParse(claims).data ?? null;
}

async function decrypt(cookie: string): Promise<Session | null> {
  try {
    return parseSession(
      await decode({ token: cookie, secret: env().AUTH_SECRET, salt: sessionCookieName() }),
    );
  } catch {
    return null;
  }
}

/**
 * Cookies opened lately. To decrypt one takes half a millisecond, and the gate, the page and each poll bring the same.
 * About 2 MB at most; an entry lasts a minute.
 */
const opened = new LRUCache<string, Session>({ max: 1_000, ttl: 60_000 });

/**
 * Opens a session cookie. Damaged, foreign, outdated or sealed with a secret no longer listed: null, never an error.
 * Says nothing about whether the session still counts: see `sessionEnd`.
 */
export async function decryptSession(cookie: string | undefined): Promise<Session | null> {
  if (!cookie) return null;
  const known = opened.get(cookie);
  if (known) return known;
  const session = await decrypt(cookie);
  if (session) opened.set(cookie, session);
  return session;
}

/** Seals a session as Auth.js would, with the first secret. */
export function encryptSession(session: Session): Promise<string> {
  return encode({
    token: session,
    secret: env().AUTH_SECRET,
    salt: sessionCookieName(),
    maxAge: COOKIE_MAX_AGE_MS / 1000,
  });
}
