import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { NextResponse } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { usesHttps } from "../config-check";
import { cookieName } from "../cookie-names";
import { env } from "../env";
import { globalSingleton } from "../global-singleton";
import { setNoStore } from "../http/headers";
import { parseJson } from "../json";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../time";

/** A session ends after this long without use. */
export const IDLE_TIMEOUT_MS = 30 * DAY_MS;

/** The cookie outlives the idle timeout, so that a user who returns later learns why the session ended. */
export const COOKIE_MAX_AGE_MS = 3 * IDLE_TIMEOUT_MS;

/** A bearer is valid this long unless it is renewed. */
export const BEARER_TTL_MS = DAY_MS;

/**
 * The content of the session cookie. Times are Unix ms. A new field needs a default: this build must open
 * cookies of the previous build, and that build must open these.
 */
export const sessionSchema = z.object({
  sid: z.string().min(1),
  uid: z.string().min(1),
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  scopes: z.array(z.string()),
  accessExpiresAt: z.number(),
  /** Lifetime of the access token in seconds. */
  accessLifetime: z.number().positive(),
  signedInAt: z.number(),
  consentAt: z.number(),
  renewedAt: z.number().nullable(),
  lastSeenAt: z.number(),
  /** Number of refreshes. Of two cookies of a session, the one with the higher number is newer. */
  generation: z.number().int().nonnegative(),
  /** Whether a refresh ever returned a new refresh token; null before the first refresh. */
  rotates: z.boolean().nullable().default(null),
  /** Id of the process that obtained the tokens. */
  home: z.string().default(""),
  /**
   * Where the client has the session: in a cookie, which each refresh rewrites, or in a bearer, which does
   * not change.
   */
  heldBy: z.enum(["cookie", "bearer"]).default("cookie"),
});

export type Session = z.infer<typeof sessionSchema>;

/** The id of this process among all that share a store: `home` of the sessions whose tokens it obtains. */
export const instanceId: string = globalSingleton("process-id", () => randomUUID().slice(0, 8));

/** Returns the name of the session cookie. */
export function sessionCookieName(): string {
  return cookieName("session");
}

/**
 * Returns the salt of the key that seals sessions. It is not the name of the cookie: sealed sessions in Redis and
 * cookies of version 0.1.0 stay readable, whatever the port.
 */
export function sessionSalt(): string {
  return usesHttps() ? "__Host-tonearm.session" : "tonearm.session";
}

/** Returns the claims of a decoded cookie as a session, or null if they are invalid. */
export function parseSession(claims: unknown): Session | null {
  return sessionSchema.safeParse(claims).data ?? null;
}

async function decrypt(cookie: string): Promise<Session | null> {
  try {
    return parseSession(await decode({ token: cookie, secret: env().AUTH_SECRET, salt: sessionSalt() }));
  } catch {
    return null;
  }
}

/**
 * Caches decrypted cookies for a minute. Decryption takes 0.5 ms, and the middleware, the page and each poll
 * decrypt the same cookie. The cache takes at most about 2 MB.
 */
const decrypted = globalSingleton(
  "decrypted-sessions",
  () => new LRUCache<string, Session>({ max: 1_000, ttl: MINUTE_MS }),
);

/**
 * Decrypts a session cookie. Returns null if it is damaged, foreign, expired or sealed with an unlisted
 * secret. Does not check whether the session is still valid: see `sessionExpiry`.
 */
export async function decryptSession(cookie: string | undefined): Promise<Session | null> {
  if (!cookie) return null;
  const cached = decrypted.get(cookie);
  if (cached) return cached;
  const session = await decrypt(cookie);
  if (session) decrypted.set(cookie, session);
  return session;
}

/** Encrypts a session as Auth.js would, with the first secret. */
export function encryptSession(session: Session): Promise<string> {
  return encode({
    token: session,
    secret: env().AUTH_SECRET,
    salt: sessionSalt(),
    maxAge: COOKIE_MAX_AGE_MS / SECOND_MS,
  });
}

/** Returns the attributes of every cookie of a login or a session. @param maxAgeS undefined: until the browser closes. */
export function cookieAttributes(maxAgeS?: number) {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: usesHttps(), maxAge: maxAgeS };
}

/** Returns the attributes of the session cookie. */
export function sessionCookieAttributes() {
  return cookieAttributes(COOKIE_MAX_AGE_MS / SECOND_MS);
}

/** Sets the session cookie on a response. @param value the encrypted session. */
export function writeSessionCookie(response: NextResponse, value: string): void {
  response.cookies.set(sessionCookieName(), value, sessionCookieAttributes());
  setNoStore(response);
}

/** Deletes cookies in the browser. */
export function deleteCookies(response: NextResponse, names: string[]): void {
  for (const name of names) response.cookies.set(name, "", cookieAttributes(0));
  setNoStore(response);
}

const headerSchema = z.object({ kid: z.string() });

/** Returns the id of the key that sealed a cookie, from its protected header (RFC 7516 section 4.1.6). */
function keyId(cookie: string): string | undefined {
  const [header = ""] = cookie.split(".");
  return headerSchema.safeParse(parseJson(Buffer.from(header, "base64url").toString())).data?.kid;
}

/** Seals nothing with a secret, to learn the id of its key from Auth.js. */
async function keyIdOf(secret: string): Promise<string | undefined> {
  return keyId(await encode({ token: {}, secret, salt: sessionSalt() }));
}

/**
 * Returns whether a cookie that does not open was certainly made by this app: a listed secret sealed it, and it
 * was damaged or has expired since. Any other may be the session of another app at this host, or of an instance
 * with a newer secret.
 */
export async function isOwnCookie(cookie: string): Promise<boolean> {
  const id = keyId(cookie);
  return id !== undefined && (await Promise.all(env().AUTH_SECRET.map(keyIdOf))).includes(id);
}
