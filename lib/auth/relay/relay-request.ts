import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "../../env";
import { MINUTE_MS } from "../../time";
import { isScopeParameter } from "../scopes";

/** How long the start of a relayed login is valid. */
export const RELAY_START_TTL_MS = 10 * MINUTE_MS;
/** Clocks of production and preview may differ by this. */
const CLOCK_TOLERANCE_MS = MINUTE_MS;

/** What a preview requests from production: a code for its own Spotify app, sent to its callback. */
const requestSchema = z.strictObject({
  origin: z.string().max(255),
  /** The preview's own `state`, which its callback gets back. */
  state: z.string().regex(/^[\w.~-]{16,2048}$/),
  /** The S256 challenge of the preview's verifier (RFC 7636 section 4.2). */
  challenge: z.string().regex(/^[\w-]{43}$/),
  scope: z.string().refine(isScopeParameter),
  /** Unix ms. */
  until: z.string().regex(/^\d{13}$/),
});

export type RelayRequest = z.infer<typeof requestSchema>;

/** In this order they are signed, as JSON: no two requests have the same text. */
const FIELDS = ["origin", "state", "challenge", "scope", "until"] as const;

function macOf(request: RelayRequest, secret: string): Buffer {
  const text = JSON.stringify(FIELDS.map((name) => request[name]));
  return createHmac("sha256", secret).update(`tonearm-relay\0${text}`).digest();
}

/** Returns whether an origin is listed: exactly, or as one label under a listed domain. */
export function isRelayOrigin(origin: string): boolean {
  if (URL.parse(origin)?.origin !== origin) return false;
  return env().LOGIN_RELAY_ORIGINS.some((listed) => {
    const [before, after] = listed.split("*");
    if (after === undefined || before === undefined) return origin === listed;
    const label = origin.slice(before.length, -after.length);
    return origin === `${before}${label}${after}` && /^[a-z0-9-]+$/.test(label);
  });
}

/** Returns the address at production that starts a relayed login, signed by this preview. */
export function relayStartUrl(request: Omit<RelayRequest, "origin" | "until">, now = Date.now()): string {
  const { LOGIN_RELAY_URL, LOGIN_RELAY_SECRET, AUTH_URL } = env();
  const full = { ...request, origin: AUTH_URL.origin, until: String(now + RELAY_START_TTL_MS) };
  const mac = macOf(full, LOGIN_RELAY_SECRET ?? "").toString("base64url");
  return `${LOGIN_RELAY_URL?.origin}/login/relay?${new URLSearchParams({ ...full, mac })}`;
}

/**
 * Checks the start of a relayed login: each field once, a right MAC, a time not over and not further away than a preview
 * sets it, and a listed origin.
 * @returns null if any of it is wrong, or where this deployment is no relay.
 */
export function openRelayRequest(fields: Iterable<[string, unknown]>, now = Date.now()): RelayRequest | null {
  const { LOGIN_RELAY_SECRET: secret, LOGIN_RELAY_ORIGINS } = env();
  const all = [...fields];
  const { mac, ...rest } = Object.fromEntries(all);
  const request = requestSchema.safeParse(rest).data;
  if (!request || !secret || LOGIN_RELAY_ORIGINS.length === 0 || all.length !== FIELDS.length + 1)
    return null;
  const given = Buffer.from(typeof mac === "string" ? mac : "", "base64url");
  const expected = macOf(request, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const leftMs = Number(request.until) - now;
  const isTimely = leftMs > 0 && leftMs <= RELAY_START_TTL_MS + CLOCK_TOLERANCE_MS;
  return isTimely && isRelayOrigin(request.origin) ? request : null;
}
