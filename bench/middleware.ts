import { startApp } from "../e2e/support/app";
import { createHttpSession, type HttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { buildCopy } from "./build-variant";
import { median, table } from "./stats";
import { environment } from "./subject";

const WITHOUT = "without-gate";
const PAIRS = 400;
const WARM_UP = 50;
const PATH = "/settings";

async function time(visitor: HttpSession, cookie: string): Promise<number> {
  const begun = performance.now();
  const { status, body } = await visitor.get(PATH, cookie);
  if (status !== 200 || !body.includes("Disconnect and delete")) throw new Error(`no page but ${status}`);
  return performance.now() - begun;
}

type Pair = { gated: number; bare: number };

/** Both in turn, so that whatever else the machine does meets both. */
async function alternate(gated: HttpSession, bare: HttpSession): Promise<Pair[]> {
  const cookie = gated.cookies();
  const pairs: Pair[] = [];
  for (let n = 0; n < WARM_UP + PAIRS; n++)
    pairs.push({ gated: await time(gated, cookie), bare: await time(bare, cookie) });
  return pairs.slice(WARM_UP);
}

async function measure(folder: string, name: string, redisUrl?: string): Promise<(string | number)[]> {
  const spotify = await startSpotify({});
  const env = (url: string) => environment(url, spotify, redisUrl);
  const [gated, bare] = [await startApp(env), await startApp(env, { folder })];
  const visitor = createHttpSession(gated.url);
  await visitor.logIn();
  const pairs = await alternate(visitor, createHttpSession(bare.url)).finally(() =>
    Promise.all([gated.stop(), bare.stop(), spotify.stop()]),
  );
  const figures = [
    median(pairs.map((pair) => pair.gated)),
    median(pairs.map((pair) => pair.bare)),
    median(pairs.map((pair) => pair.gated - pair.bare)),
  ];
  return [name, ...figures.map((figure) => `${figure.toFixed(2)} ms`)];
}

/** What the middleware adds to a warm page over the same page without it. @returns Markdown. */
export async function measureMiddleware(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const copy = await buildCopy(WITHOUT, { "middleware.ts": null });
  const redis = await startRedis();
  const rows = [await measure(copy.folder, "memory"), await measure(copy.folder, "Redis", redis.url)];
  await redis.stop();
  copy.remove();
  const heads = [
    `store; median of ${PAIRS} requests of ${PATH}`,
    "with the gate",
    "without",
    "median difference",
  ];
  return `${table(heads, rows)}\n`;
}
