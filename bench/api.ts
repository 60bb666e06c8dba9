import { createApiClient } from "../e2e/support/api-client";
import { startApp } from "../e2e/support/app";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { median, repeat, table } from "./stats";
import { environment } from "./subject";

const ROUNDS = 400;
const WARM_UP = 50;
const ORIGIN = "http://localhost:5173";

/** What one request took, and the getter within it as the app itself tells (`Server-Timing`), in ms. */
type Timing = { whole: number; getter: number };

async function time(url: string, headers: Record<string, string>): Promise<Timing> {
  const begun = performance.now();
  const answer = await fetch(url, { headers });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const getter = Number(/dur=([\d.]+)/.exec(answer.headers.get("server-timing") ?? "")?.[1] ?? 0);
  return { whole: performance.now() - begun, getter };
}

async function measure(name: string, redisUrl?: string): Promise<(string | number)[]> {
  const spotify = await startSpotify({});
  const app = await startApp((url) => ({ ...environment(url, spotify, redisUrl), CORS_ORIGINS: ORIGIN }));
  const bearer = await createApiClient(app.url, ORIGIN).logIn();
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const recent = `${app.url}/api/v1/recent`;
  // In turn, so that whatever else the machine does meets all of them.
  const rounds = await repeat(WARM_UP + ROUNDS, async () => ({
    bearer: await time(recent, { origin: ORIGIN, authorization: `Bearer ${bearer}` }),
    cookie: await time(recent, { cookie: visitor.cookies() }),
    bare: await time(`${app.url}/api/health`, {}),
  }));
  await Promise.all([app.stop(), spotify.stop()]);
  const kept = rounds.slice(WARM_UP);
  const figures = [
    kept.map((round) => round.bearer.whole),
    kept.map((round) => round.cookie.whole),
    kept.map((round) => round.bearer.getter),
    kept.map((round) => round.bare.whole),
    kept.map(({ bearer: { whole, getter }, bare }) => whole - getter - bare.whole),
  ];
  return [name, ...figures.map((figure) => `${median(figure).toFixed(2)} ms`)];
}

/** What a bearer and the JSON around it add to the getter that is wrapped, beside an empty route of Next's. @returns Markdown. */
export async function measureApi(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const redis = await startRedis();
  const rows = [await measure("memory"), await measure("Redis", redis.url)];
  await redis.stop();
  const heads = [
    `store; median of ${ROUNDS} requests of /api/v1/recent`,
    "by bearer",
    "by cookie",
    "the getter in it",
    "an empty route",
    "added by bearer and API",
  ];
  return `${table(heads, rows)}\n`;
}
