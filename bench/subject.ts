import { settings } from "../e2e/support/app-settings";
import { startCluster } from "../e2e/support/cluster";
import { createHttpSession, type HttpSession, type LoginForm } from "../e2e/support/http-session";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { type RedisProcess, startRedis } from "../scripts/redis-server";

const USER_NAME = "Ida Marlow";

/** One app in one setup, with a separate emulated Spotify that rotates refresh tokens and revokes the grant on reuse. */
export type Plan = { app: "tonearm" | "stock"; instances: number; redis: boolean };

export type Subject = Plan & {
  spotify: Spotify;
  redisProcess: RedisProcess | null;
  visitor: () => HttpSession;
  /** Returns whether a response is a page with the user's name. */
  isGood: (response: { status: number; body: string }) => boolean;
  path: string;
  /** Drops the current session and logs in again. */
  logIn: () => Promise<void>;
  passTime: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
};

async function stockLogin(visitor: HttpSession): Promise<LoginForm> {
  const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).body);
  return { path: "/api/auth/signin/spotify", form: { csrfToken, callbackUrl: "/settings" } };
}

/** Returns the settings of an app that uses an emulated Spotify. */
export function environment(url: string, spotify: Spotify, redisUrl = ""): Record<string, string> {
  return settings(url, spotify, { LOG_LEVEL: "silent", REDIS_URL: redisUrl });
}

/** Starts an app in the given setup, with its emulator, and logs a user in. */
export async function startSubject(plan: Plan): Promise<Subject> {
  const spotify = await startSpotify({ rotation: "on" });
  const redisProcess = plan.redis ? await startRedis() : null;
  const cluster = await startCluster({
    count: plan.instances,
    folder: plan.app === "stock" ? "bench/baseline-authjs" : undefined,
    env: (url) => environment(url, spotify, redisProcess?.url),
  });
  let visitor = createHttpSession(cluster.url);
  let passed = 0;

  async function logIn(): Promise<void> {
    visitor = createHttpSession(cluster.url);
    await visitor.logIn("premium", plan.app === "stock" ? await stockLogin(visitor) : undefined);
    await visitor.get(plan.app === "stock" ? "/" : "/dashboard");
  }

  await logIn();
  await redisProcess?.settle();
  return {
    ...plan,
    spotify,
    redisProcess,
    visitor: () => visitor,
    isGood: ({ status, body }) => status === 200 && body.includes(USER_NAME),
    path: plan.app === "stock" ? "/" : "/dashboard",
    logIn,
    async passTime(ms) {
      passed += ms;
      await Promise.all([cluster.setClock(passed), spotify.passTime(ms)]);
    },
    async stop() {
      await cluster.stop();
      await Promise.all([redisProcess?.stop(), spotify.stop()]);
    },
  };
}
