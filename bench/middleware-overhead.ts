import { startApp } from "../e2e/support/app";
import { createHttpSession, type HttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { buildCopy } from "./build-variant";
import { median, table } from "./stats";
import { environment } from "./subject";

const VARIANT = "without-middleware";
const PAIRS = 400;
const WARM_UP = 50;
const PATH = "/settings";

async function time(visitor: HttpSession, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const { status, body } = await visitor.get(PATH, cookie);
  if (status !== 200 || !body.includes("Disconnect and delete")) throw new Error(`no page but ${status}`);
  return performance.now() - startedAt;
}

type Pair = { withMiddleware: number; without: number };

/** Requests both in turn, so that other load of the machine affects both. */
async function alternate(withMiddleware: HttpSession, without: HttpSession): Promise<Pair[]> {
  const cookie = withMiddleware.cookies();
  const pairs: Pair[] = [];
  for (let n = 0; n < WARM_UP + PAIRS; n++)
    pairs.push({
      withMiddleware: await time(withMiddleware, cookie),
      without: await time(without, cookie),
    });
  return pairs.slice(WARM_UP);
}

async function measure(folder: string, name: string, redisUrl?: string): Promise<(string | number)[]> {
  const spotify = await startSpotify({});
  const env = (url: string) => environment(url, spotify, redisUrl);
  const [app, variant] = [await startApp(env), await startApp(env, { folder })];
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const pairs = await alternate(visitor, createHttpSession(variant.url)).finally(() =>
    Promise.all([app.stop(), variant.stop(), spotify.stop()]),
  );
  const times = [
    median(pairs.map((pair) => pair.withMiddleware)),
    median(pairs.map((pair) => pair.without)),
    median(pairs.map((pair) => pair.withMiddleware - pair.without)),
  ];
  return [name, ...times.map((ms) => `${ms.toFixed(2)} ms`)];
}

/** Measures what the middleware adds to a warm page, compared with the same page without it. @returns Markdown. */
export async function measureMiddleware(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const copy = await buildCopy(VARIANT, { "middleware.ts": null });
  const redis = await startRedis();
  const rows = [await measure(copy.folder, "memory"), await measure(copy.folder, "Redis", redis.url)];
  await redis.stop();
  copy.remove();
  const heads = [
    `store; median of ${PAIRS} requests of ${PATH}`,
    "with the middleware",
    "without",
    "median difference",
  ];
  return `${table(heads, rows)}\n`;
}
