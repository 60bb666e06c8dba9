import { startApp } from "../e2e/support/app";
import { createHttpSession, type HttpSession } from "../e2e/support/http-session";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { buildCopy } from "./build-variant";
import { environment } from "./subject";

/** Minimum latency of every Spotify response, and its random addition. */
export const LATENCY = { latencyMs: 60, jitterMs: 20 };

const CACHE = "lib/cache/index.ts";
const SHARED = `import "server-only";
import type { WithAge } from "../api/types";
type Entry<T> = { userId: string; resource: string; load: (priority: "interactive") => Promise<T> };
export async function invalidateUser(userId: string): Promise<void> { void userId; }
export async function invalidate(userId: string, ...resources: string[]): Promise<void> { void [userId, resources]; }
export function wasInvalidatedSince(userId: string, time: number): boolean { void [userId, time]; return false; }
`;

/** The same pages without a cache: each request calls Spotify. */
const DIRECT = `${SHARED}
export async function getOrLoad<T>({ load }: Entry<T>): Promise<WithAge<T>> {
  return { value: await load("interactive"), asOf: Date.now(), stale: false };
}
`;

/** The same pages over fixed data: values are loaded once, never refreshed, and their age is not checked. */
const FIXED = `${SHARED}
const loaded = new Map<string, Promise<WithAge<unknown>>>();
export async function getOrLoad<T>({ userId, resource, load }: Entry<T>): Promise<WithAge<T>> {
  const key = userId + resource;
  const value = loaded.get(key) ?? load("interactive").then((loadedValue) => ({ value: loadedValue, asOf: Date.now(), stale: false }));
  loaded.set(key, value);
  return value as Promise<WithAge<T>>;
}
`;

const LIMITS = "lib/data/read-limits.ts";
/** Without a cache, one user would soon reach the limit of uncached reads. */
const UNLIMITED = `export type ReadKind = "search" | "list" | "other";
export async function admitRead(userId: string, kind: ReadKind): Promise<void> { void [userId, kind]; }
`;

export type Variant = "tonearm" | "direct" | "fixed";

/** Builds the variants to compare with. @returns their folders, and a function that removes them. */
export async function buildVariants(): Promise<{ folders: Record<Variant, string>; remove: () => void }> {
  const direct = await buildCopy("direct", { [CACHE]: DIRECT, [LIMITS]: UNLIMITED });
  const fixed = await buildCopy("fixed", { [CACHE]: FIXED });
  const remove = () => {
    direct.remove();
    fixed.remove();
  };
  return { folders: { tonearm: ".", direct: direct.folder, fixed: fixed.folder }, remove };
}

/** A running variant with a separate slow Spotify and a logged-in user. */
export type DataSubject = {
  spotify: Spotify;
  url: string;
  visitor: () => HttpSession;
  /** Deletes the user's data and logs in again, so that nothing is cached. */
  logInAnew: () => Promise<void>;
  passTime: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a variant. */
export async function startSubject(folder: string): Promise<DataSubject> {
  const spotify = await startSpotify({ library: "large", ...LATENCY });
  const app = await startApp((url) => environment(url, spotify), { folder });
  let visitor = createHttpSession(app.url);
  let passed = 0;
  await visitor.logIn();
  return {
    spotify,
    url: app.url,
    visitor: () => visitor,
    async logInAnew() {
      await visitor.post("/logout", { leave: "delete" });
      visitor = createHttpSession(app.url);
      await visitor.logIn();
      await spotify.forgetCalls();
    },
    async passTime(ms) {
      passed += ms;
      await Promise.all([app.setClock(passed), spotify.passTime(ms)]);
    },
    async stop() {
      await app.stop();
      await spotify.stop();
    },
  };
}
