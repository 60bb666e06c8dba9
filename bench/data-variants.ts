import { startApp } from "../e2e/support/app";
import { createHttpSession, type HttpSession } from "../e2e/support/http-session";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { buildCopy } from "./build-variant";
import { environment } from "./subject";

/** What every answer of Spotify's takes at least, and how much more by chance, in ms. */
export const LATENCY = { latencyMs: 60, jitterMs: 20 };

const CACHE = "lib/cache/index.ts";
const FACE = `import "server-only";
import type { WithAge } from "../api/types";
type Entry<T> = { userId: string; resource: string; load: (priority: "interactive") => Promise<T> };
export async function invalidateUser(userId: string): Promise<void> { void userId; }
export async function invalidate(userId: string, resource: string): Promise<void> { void [userId, resource]; }
`;

/** The same pages without a cache: each asks Spotify directly, each time. */
const DIRECT = `${FACE}
export async function getOrLoad<T>({ load }: Entry<T>): Promise<WithAge<T>> {
  return { value: await load("interactive"), asOf: Date.now(), stale: false };
}
`;

/** The same pages over what was fetched once and never changes: nothing is fetched, and nothing is asked for its age. */
const FIXED = `${FACE}
const loaded = new Map<string, Promise<WithAge<unknown>>>();
export async function getOrLoad<T>({ userId, resource, load }: Entry<T>): Promise<WithAge<T>> {
  const key = userId + resource;
  const value = loaded.get(key) ?? load("interactive").then((loadedValue) => ({ value: loadedValue, asOf: Date.now(), stale: false }));
  loaded.set(key, value);
  return value as Promise<WithAge<T>>;
}
`;

export type Variant = "tonearm" | "direct" | "fixed";

/** Builds what is measured beside this app. @returns where each is, and how to remove them. */
export async function buildVariants(): Promise<{ folders: Record<Variant, string>; remove: () => void }> {
  const direct = await buildCopy("direct", { [CACHE]: DIRECT });
  const fixed = await buildCopy("fixed", { [CACHE]: FIXED });
  const remove = () => {
    direct.remove();
    fixed.remove();
  };
  return { folders: { tonearm: ".", direct: direct.folder, fixed: fixed.folder }, remove };
}

/** One of them with a Spotify of its own that takes its time, and somebody logged in. */
export type DataSubject = {
  spotify: Spotify;
  url: string;
  visitor: () => HttpSession;
  /** Logs in as somebody of whom nothing is kept. */
  logInAnew: () => Promise<void>;
  passTime: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts one of the variants. */
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
