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

/** Times in ms of one request, and of the query in it as the app reports it (`Server-Timing`). */
type Timing = { total: number; query: number };

async function time(url: string, headers: Record<string, string>): Promise<Timing> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  await response.text();
  if (!response.ok) throw new Error(`${url} returned ${response.status}`);
  const query = Number(/dur=([\d.]+)/.exec(response.headers.get("server-timing") ?? "")?.[1] ?? 0);
  return { total: performance.now() - startedAt, query };
}

async function measure(name: string, redisUrl?: string): Promise<(string | number)[]> {
  const spotify = await startSpotify({});
  const app = await startApp((url) => ({ ...environment(url, spotify, redisUrl), CORS_ORIGINS: ORIGIN }));
  const bearer = await createApiClient(app.url, ORIGIN).logIn();
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const recent = `${app.url}/api/v1/recent`;
  // In turn, so that other load of the machine affects all of them.
  const rounds = await repeat(WARM_UP + ROUNDS, async () => ({
    bearer: await time(recent, { origin: ORIGIN, authorization: `Bearer ${bearer}` }),
    cookie: await time(recent, { cookie: visitor.cookies() }),
    bare: await time(`${app.url}/api/health`, {}),
  }));
  await Promise.all([app.stop(), spotify.stop()]);
  const measured = rounds.slice(WARM_UP);
  const columns = [
    measured.map((round) => round.bearer.total),
    measured.map((round) => round.cookie.total),
    measured.map((round) => round.bearer.query),
    measured.map((round) => round.bare.total),
    measured.map(({ bearer: { total, query }, bare }) => total - query - bare.total),
  ];
  return [name, ...columns.map((times) => `${median(times).toFixed(2)} ms`)];
}

/** Measures what a bearer and the JSON API add to a query, compared with an empty Next route. @returns Markdown. */
export async function measureApi(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const redis = await startRedis();
  const rows = [await measure("memory"), await measure("Redis", redis.url)];
  await redis.stop();
  const heads = [
    `store; median of ${ROUNDS} requests of /api/v1/recent`,
    "by bearer",
    "by cookie",
    "the query in it",
    "an empty route",
    "added by bearer and API",
  ];
  return `${table(heads, rows)}\n`;
}
