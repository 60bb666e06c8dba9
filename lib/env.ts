import { combinationRules, DEMO_APP, type Env, type EnvFault, hints, schema } from "./env-schema";

type Variables = Record<string, string | undefined>;

/**
 * Returns the origin that Vercel gives this deployment: the production domain, or the address of a branch, which
 * all its previews share (Vercel docs: environment-variables/system-environment-variables).
 */
function vercelOrigin({ VERCEL_ENV, VERCEL_PROJECT_PRODUCTION_URL, VERCEL_BRANCH_URL }: Variables) {
  if (VERCEL_ENV === "production" && VERCEL_PROJECT_PRODUCTION_URL)
    return `https://${VERCEL_PROJECT_PRODUCTION_URL}`;
  return VERCEL_ENV === "preview" && VERCEL_BRANCH_URL ? `https://${VERCEL_BRANCH_URL}` : undefined;
}

/** A preview on Vercel with the key of the relay uses the relay of its production domain. */
function vercelRelay({ VERCEL_ENV, VERCEL_PROJECT_PRODUCTION_URL, LOGIN_RELAY_SECRET }: Variables) {
  const hasRelay = VERCEL_ENV === "preview" && VERCEL_PROJECT_PRODUCTION_URL && LOGIN_RELAY_SECRET;
  return hasRelay ? `https://${VERCEL_PROJECT_PRODUCTION_URL}` : undefined;
}

/** Treats an empty string as missing. In development AUTH_URL defaults to the loopback address with the port. */
function withDefaults(source: NodeJS.ProcessEnv): Variables {
  const filled: Variables = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
  const local = source.NODE_ENV === "production" ? undefined : `http://127.0.0.1:${filled.PORT ?? 3000}`;
  return {
    ...(filled.DEMO ? DEMO_APP : {}),
    ...filled,
    AUTH_URL: filled.AUTH_URL ?? vercelOrigin(filled) ?? local,
    REDIS_URL: filled.REDIS_URL ?? filled.KV_URL,
    LOGIN_RELAY_URL: filled.LOGIN_RELAY_URL ?? vercelRelay(filled),
  };
}

/** In a demo Spotify is part of this app, at its own address. There is no login to relay. */
function withDemo(env: Env): Env {
  if (!env.DEMO) return env;
  const { origin } = env.AUTH_URL;
  return {
    ...env,
    SPOTIFY_ACCOUNTS_URL: origin,
    SPOTIFY_API_URL: `${origin}/v1`,
    LOGIN_RELAY_URL: undefined,
  };
}

function toFault(name: string, problem: string): EnvFault {
  return { name, problem, hint: hints[name] ?? "" };
}

/**
 * Parses an environment.
 * @returns the settings, or the faults of all variables at once.
 */
export function parseEnv(source: NodeJS.ProcessEnv): { env: Env } | { faults: EnvFault[] } {
  const result = schema.safeParse(withDefaults(source));
  if (result.success) {
    const broken = combinationRules.filter(({ isMet }) => !isMet(result.data));
    return broken.length
      ? { faults: broken.map(({ name, problem }) => toFault(name, problem)) }
      : { env: withDemo(result.data) };
  }
  const byName = new Map<string, EnvFault>();
  for (const issue of result.error.issues) {
    const name = String(issue.path[0]);
    if (!byName.has(name)) byName.set(name, toFault(name, issue.message));
  }
  return { faults: [...byName.values()] };
}

const parsed = parseEnv(process.env);

/** Faults of this process's environment; empty when it is valid. */
export const envFaults: EnvFault[] = "faults" in parsed ? parsed.faults : [];

/**
 * Returns this process's settings.
 * @throws Error naming every faulty variable. Check `envFaults` first where the code must run with faults.
 */
export function env(): Env {
  if ("env" in parsed) return parsed.env;
  throw new Error(parsed.faults.map((fault) => `${fault.name} ${fault.problem}`).join("; "));
}

/** Returns the origin of the app, even while AUTH_URL is unknown: Vercel sets its production host at run time. */
export function likelyOrigin(): string {
  if ("env" in parsed) return parsed.env.AUTH_URL.origin;
  const vercel = process.env.VERCEL_PROJECT_PRODUCTION_URL;
  return (
    process.env.AUTH_URL || (vercel ? `https://${vercel}` : `http://127.0.0.1:${process.env.PORT || 3000}`)
  );
}

/** Hash of the data shapes this build caches; see next.config.ts. Builds with other hashes cannot read its entries. */
export const cacheShapes = process.env.CACHE_SHAPES ?? "unbuilt";

/** What this is a build of, for metrics. The platform or the image sets the commit. */
export const build = {
  version: process.env.APP_VERSION ?? "unbuilt",
  commit: (process.env.VERCEL_GIT_COMMIT_SHA ?? process.env.GIT_COMMIT ?? "unknown").slice(0, 12),
};

/** Whether this runs on Vercel, which overwrites its own headers in every request. */
export const isVercel = process.env.VERCEL === "1";

/** Whether this is `next build`, which imports the app without the settings of the machine that will run it. */
export const isBuild = process.env.NEXT_PHASE === "phase-production-build";

/** Whether this is `next dev`, whose pages need eval and inline styles. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Whether this is a production build, where our own mistakes are logged rather than shown. */
export const isProduction = process.env.NODE_ENV === "production";

/** Whether the platform may freeze this process once it has answered, as functions of Vercel and AWS are. */
export const mayBeFrozen = Boolean(process.env.VERCEL || process.env.AWS_LAMBDA_FUNCTION_NAME);
