import { z } from "zod";

/** One fault of the environment, described for the operator. Never contains the value of the variable. */
export type EnvFault = { name: string; problem: string; hint: string };

const ACCOUNTS_URL = "https://accounts.spotify.com";
const API_URL = "https://api.spotify.com/v1";

export const hints: Record<string, string> = {
  AUTH_SECRET: "Encrypts the session cookie. Create one with: openssl rand -base64 48",
  AUTH_URL: "The public URL of the app, such as https://music.example.com or http://127.0.0.1:3000",
  AUTH_SPOTIFY_ID: "The Client ID of your app at developer.spotify.com/dashboard",
  AUTH_SPOTIFY_SECRET: "The Client secret of the same app, under Settings",
  REDIS_URL:
    "Such as redis://user:password@host:6379, or rediss:// with TLS. Optional for one instance. KV_URL is read where REDIS_URL is missing",
  CORS_ORIGINS:
    "Origins of separate front ends, separated by commas, such as https://front.example.com. Default: none",
  SPOTIFY_DAILY_CALLS: "Maximum calls to Spotify in 24 hours, such as 5000. Default: no limit",
  SPOTIFY_DAILY_CALLS_PER_PERSON:
    "Maximum calls to Spotify per user in 24 hours, such as 1000. Default: no limit",
  CACHE_MEMORY_MB: "Maximum memory of the cache per process, in megabytes. Default: 64",
  DATA_DIR: "A folder that the app may write to. It keeps sign-outs across restarts. Default: .data",
  TRUSTED_PROXY_HOPS:
    "Number of proxies in front of the app that append to X-Forwarded-For, such as 1. Default: none",
  METRICS_TOKEN:
    "The bearer token of /api/metrics. Create one with: openssl rand -base64 48. Default: no metrics",
  LOGIN_RELAY_SECRET:
    "The same on production and its previews, used for nothing else. Create one with: openssl rand -base64 48",
  LOGIN_RELAY_ORIGINS:
    "On production: origins of previews, such as https://*.preview.example.com. Needs LOGIN_RELAY_SECRET and LOGIN_RELAY_SPOTIFY_ID",
  LOGIN_RELAY_SPOTIFY_ID: "On production: the Client ID of the previews' own Spotify app",
  LOGIN_RELAY_URL: "On a preview: the origin of production, such as https://music.example.com",
  DEMO: "1 puts an emulated Spotify in Spotify's place, without AUTH_SPOTIFY_ID and AUTH_SPOTIFY_SECRET. Default: none",
  DEMO_URL: "The URL of a Tonearm that anyone may try, such as https://demo.example.com. Default: none",
  SHUTDOWN_SECONDS: "Seconds that open requests may take after a signal to stop. Default: 25",
};

/**
 * Returns whether a URL is loopback as Spotify defines it: an IP address, never the name localhost (Spotify docs:
 * concepts/redirect_uri).
 */
export function isLoopback(url: URL): boolean {
  return url.hostname === "127.0.0.1" || url.hostname === "[::1]";
}

const secrets = z
  .string({ error: "is missing" })
  .transform((list) => list.split(",").map((secret) => secret.trim()))
  .refine(
    (list) => list.every((secret) => secret.length >= 32),
    "must have at least 32 characters in each secret",
  )
  .refine(
    (list) => list.every((secret) => new Set(secret).size >= 8),
    "must have at least 8 different characters in each secret",
  );

const oneSecret = z.string().min(32, "must have at least 32 characters").optional();

const publicOrigin = z
  .string({ error: "is missing" })
  .refine(URL.canParse, "is not a URL")
  .transform((text) => new URL(text))
  .refine(
    (url) => url.hostname !== "localhost",
    "must use 127.0.0.1, because Spotify does not accept localhost",
  )
  .refine(
    (url) => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)),
    "must start with https://",
  )
  .refine((url) => url.href === `${url.origin}/`, "must be an origin, without path or query");

function withoutSlash(url: URL): string {
  return url.href.replace(/\/$/, "");
}

function spotifyBase(standard: string) {
  return z
    .string()
    .default(standard)
    .refine(URL.canParse, "is not a URL")
    .transform((text) => new URL(text))
    .refine(
      (url) => isLoopback(url) || withoutSlash(url) === standard,
      "must be Spotify's URL or use a loopback address",
    )
    .transform(withoutSlash);
}

const redisUrl = z
  .string()
  .refine(
    (text) => /^rediss?:$/.test(URL.parse(text)?.protocol ?? ""),
    "must start with redis:// or rediss://",
  )
  .optional();

/** An origin on the browser's own machine, by any of its names, is as trustworthy as https (W3C Secure Contexts). */
function isTrustworthy(origin: string): boolean {
  const url = URL.parse(origin);
  if (url?.origin !== origin || !/^https?:$/.test(url.protocol) || origin.includes("*")) return false;
  return url.protocol === "https:" || isLoopback(url) || url.hostname === "localhost";
}

const corsOrigins = z
  .string()
  .default("")
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .transform((list) => list.filter(Boolean))
  .refine(
    (list) => list.every(isTrustworthy),
    "must be exact origins in lower case, with https:// except on this machine, without path or slash",
  );

/** One label under a domain of one's own may vary. A port, a user, a path or another case is refused. */
const RELAY_ORIGIN = /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/;

/** Anybody may register a name under these public suffixes, so a pattern on them would prove nothing. */
const SHARED_SUFFIXES = ["vercel.app", "netlify.app", "pages.dev", "github.io"];

function isRelayOrigin(origin: string): boolean {
  const pattern = origin.startsWith("https://*.") ? origin.slice("https://*.".length) : null;
  return RELAY_ORIGIN.test(origin) && !(pattern && SHARED_SUFFIXES.includes(pattern));
}

const relayOrigins = z
  .string()
  .default("")
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .transform((list) => list.filter(Boolean))
  .refine(
    (list) => list.every(isRelayOrigin),
    "must be exact https origins in lower case, or https://*. and a domain of your own",
  );

/** The app of the emulated Spotify of `DEMO=1` (emulator/state/settings.ts). */
export const DEMO_APP = { AUTH_SPOTIFY_ID: "tonearm-demo", AUTH_SPOTIFY_SECRET: "tonearm-demo-secret" };

const dailyCalls = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a whole number of calls")
  .transform(Number)
  .optional();

/** Linked on the front page, so it must not run a script: only web addresses. */
const webAddress = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "must start with https:// or http://")
  .transform((text) => new URL(text).href)
  .optional();

/** Settings, by the variable that holds each. */
export const schema = z.object({
  AUTH_SECRET: secrets,
  AUTH_URL: publicOrigin,
  AUTH_SPOTIFY_ID: z.string({ error: "is missing" }),
  AUTH_SPOTIFY_SECRET: z.string({ error: "is missing" }),
  SPOTIFY_ACCOUNTS_URL: spotifyBase(ACCOUNTS_URL),
  SPOTIFY_API_URL: spotifyBase(API_URL),
  REDIS_URL: redisUrl,
  CORS_ORIGINS: corsOrigins,
  SPOTIFY_DAILY_CALLS: dailyCalls,
  SPOTIFY_DAILY_CALLS_PER_PERSON: dailyCalls,
  CACHE_MEMORY_MB: z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(4, "must be at least 4")
    .max(16_384, "must be at most 16384")
    .default(64),
  TRUSTED_PROXY_HOPS: z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(1, "must be at least 1")
    .max(10, "must be at most 10")
    .optional(),
  SHUTDOWN_SECONDS: z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(0, "must be at least 0")
    .max(3_600, "must be at most 3600")
    .default(25),
  METRICS_TOKEN: oneSecret,
  LOGIN_RELAY_SECRET: oneSecret,
  LOGIN_RELAY_ORIGINS: relayOrigins,
  LOGIN_RELAY_SPOTIFY_ID: z.string().optional(),
  LOGIN_RELAY_URL: publicOrigin.optional(),
  DEMO: z.literal("1", "must be 1, or not set").optional().transform(Boolean),
  DATA_DIR: z.string().default(".data"),
  DEMO_URL: webAddress,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** Settings that are only valid together, with the one that is at fault. */
export const combinationRules: { name: string; problem: string; isMet: (env: Env) => boolean }[] = [
  {
    name: "DEMO",
    problem: "must not be set together with AUTH_SPOTIFY_ID or AUTH_SPOTIFY_SECRET",
    isMet: (env) =>
      !env.DEMO ||
      (env.AUTH_SPOTIFY_ID === DEMO_APP.AUTH_SPOTIFY_ID &&
        env.AUTH_SPOTIFY_SECRET === DEMO_APP.AUTH_SPOTIFY_SECRET),
  },
  {
    name: "LOGIN_RELAY_ORIGINS",
    problem: "needs LOGIN_RELAY_SECRET and LOGIN_RELAY_SPOTIFY_ID",
    isMet: (env) =>
      env.LOGIN_RELAY_ORIGINS.length === 0 || Boolean(env.LOGIN_RELAY_SECRET && env.LOGIN_RELAY_SPOTIFY_ID),
  },
  {
    name: "LOGIN_RELAY_SPOTIFY_ID",
    problem: "must be of another Spotify app than AUTH_SPOTIFY_ID",
    isMet: (env) => env.LOGIN_RELAY_SPOTIFY_ID !== env.AUTH_SPOTIFY_ID,
  },
  {
    name: "LOGIN_RELAY_URL",
    problem: "must be another origin than AUTH_URL",
    isMet: (env) => env.LOGIN_RELAY_URL?.origin !== env.AUTH_URL.origin,
  },
];

export type Env = z.infer<typeof schema>;
