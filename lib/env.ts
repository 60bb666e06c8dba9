import { z } from "zod";

/** One thing wrong with the environment, in words for the person who deploys. Never contains the value. */
export type EnvFault = { name: string; problem: string; hint: string };

const ACCOUNTS = "https://accounts.spotify.com";
const API = "https://api.spotify.com/v1";

const hints: Record<string, string> = {
  AUTH_SECRET: "Seals the session cookie. Make one with: openssl rand -base64 48",
  AUTH_URL: "The address people open, such as https://music.example.com or http://127.0.0.1:3000",
  AUTH_SPOTIFY_ID: "The Client ID of your app at developer.spotify.com/dashboard",
  AUTH_SPOTIFY_SECRET: "The Client secret beside it, under Settings",
  REDIS_URL:
    "Such as redis://user:password@host:6379, or rediss:// with TLS. Leave it out for a single instance",
  CORS_ORIGINS:
    "Front ends of other addresses, separated by commas, such as https://front.example.com. Leave it out for none",
  SPOTIFY_DAILY_CALLS: "The most calls of Spotify in 24 hours, such as 5000. Leave it out for no limit",
  SPOTIFY_DAILY_CALLS_PER_PERSON: "The same for each person, such as 1000. Leave it out for no limit",
  CACHE_MEMORY_MB: "How much memory the cache of a process may take, in megabytes; 64 when left out",
  SHUTDOWN_SECONDS: "How long open requests are given when the process is told to stop; 25 when left out",
};

/** Loopback as Spotify understands it: an address, never the name localhost (Spotify docs: concepts/redirect_uri). */
export function isLoopback(url: URL): boolean {
  return url.hostname === "127.0.0.1" || url.hostname === "[::1]";
}

const secrets = z
  .string({ error: "is missing" })
  .transform((list) => list.split(",").map((secret) => secret.trim()))
  .refine(
    (list) => list.every((secret) => secret.length >= 32),
    "needs at least 32 characters in each secret",
  )
  .refine((list) => list.every((secret) => new Set(secret).size >= 8), "is too regular to be a secret");

const publicOrigin = z
  .string({ error: "is missing" })
  .refine(URL.canParse, "is not an address")
  .transform((text) => new URL(text))
  .refine((url) => url.hostname !== "localhost", "must say 127.0.0.1: Spotify refuses localhost")
  .refine(
    (url) => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)),
    "must begin with https://",
  )
  .refine((url) => url.href === `${url.origin}/`, "must be an origin, without path or query");

function withoutSlash(url: URL): string {
  return url.href.replace(/\/$/, "");
}

function spotifyBase(standard: string) {
  return z
    .string()
    .default(standard)
    .refine(URL.canParse, "is not an address")
    .transform((text) => new URL(text))
    .refine(
      (url) => isLoopback(url) || withoutSlash(url) === standard,
      "may differ from Spotify's only on a loopback address",
    )
    .transform(withoutSlash);
}

const redisUrl = z
  .string()
  .refine(
    (text) => /^rediss?:$/.test(URL.parse(text)?.protocol ?? ""),
    "must begin with redis:// or rediss://",
  )
  .optional();

/** The machine a browser runs on, by any of its names: what it serves is as good as https (W3C Secure Contexts). */
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
    "must be exact origins, https:// unless on this machine, in lower case, without path or slash",
  );

const dailyCalls = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a whole number of calls")
  .transform(Number)
  .optional();

const schema = z.object({
  AUTH_SECRET: secrets,
  AUTH_URL: publicOrigin,
  AUTH_SPOTIFY_ID: z.string({ error: "is missing" }),
  AUTH_SPOTIFY_SECRET: z.string({ error: "is missing" }),
  SPOTIFY_ACCOUNTS_URL: spotifyBase(ACCOUNTS),
  SPOTIFY_API_URL: spotifyBase(API),
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
  SHUTDOWN_SECONDS: z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(0, "must be at least 0")
    .max(3_600, "must be at most 3600")
    .default(25),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** An empty string counts as missing; in development the address is known without being told. */
function withDefaults(source: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const filled = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
  const local = source.NODE_ENV === "production" ? undefined : `http://127.0.0.1:${filled.PORT ?? 3000}`;
  return { ...filled, AUTH_URL: filled.AUTH_URL ?? local };
}

/**
 * Reads an environment.
 * @returns the settings, or every fault at once, each naming its variable.
 */
export function parseEnv(source: NodeJS.ProcessEnv): { env: Env } | { faults: EnvFault[] } {
  const result = schema.safeParse(withDefaults(source));
  if (result.success) return { env: result.data };
  const byName = new Map<string, EnvFault>();
  for (const issue of result.error.issues) {
    const name = String(issue.path[0]);
    if (!byName.has(name)) byName.set(name, { name, problem: issue.message, hint: hints[name] ?? "" });
  }
  return { faults: [...byName.values()] };
}

const parsed = parseEnv(process.env);

/** What is wrong with this process's environment; empty when all is well. */
export const envFaults: EnvFault[] = "faults" in parsed ? parsed.faults : [];

/**
 * This process's settings.
 * @throws Error naming every faulty variable, when any is. Ask `envFaults` first where that must be survived.
 */
export function env(): Env {
  if ("env" in parsed) return parsed.env;
  throw new Error(parsed.faults.map((fault) => `${fault.name} ${fault.problem}`).join("; "));
}

/** Where to say the app lives while AUTH_URL is unknown: Vercel tells its production host at run time. */
export function likelyOrigin(): string {
  if ("env" in parsed) return parsed.env.AUTH_URL.origin;
  const vercel = process.env.VERCEL_PROJECT_PRODUCTION_URL;
  return (
    process.env.AUTH_URL || (vercel ? `https://${vercel}` : `http://127.0.0.1:${process.env.PORT || 3000}`)
  );
}

/** Names the shapes of what this build caches; see next.config.ts. Builds with others do not read each other's. */
export const cacheShapes = process.env.CACHE_SHAPES ?? "unbuilt";

/** Whether this is `next dev`, whose pages need eval and inline styles. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Whether this is a production build, where a slip of ours is logged rather than shown. */
export const isProduction = process.env.NODE_ENV === "production";
