import { spawnSync } from "node:child_process";
import { cpSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { startApp } from "../e2e/support/app";
import { startSpotify } from "../e2e/support/spotify";
import { createVisitor, type Visitor } from "../e2e/support/visitor";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-process";
import { environment } from "./contestant";
import { median, table } from "./figures";

const SOURCES = ["app", "lib", "public", "next.config.ts", "postcss.config.mjs", "tsconfig.json"];
/** Inside this folder, where packages are found as from here. */
const WITHOUT = "bench/.without-gate";
const PAIRS = 400;
const WARM_UP = 50;
const PATH = "/settings";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Tests and what serves them alone need more than these folders. */
function isBuilt(path: string): boolean {
  return !/\.test\.tsx?$|\/testing$/.test(path);
}

/** Builds the same sources without the middleware. */
function buildWithout(): void {
  rmSync(WITHOUT, { recursive: true, force: true });
  for (const source of SOURCES) cpSync(source, join(WITHOUT, source), { recursive: true, filter: isBuilt });
  // The fonts are named by their files.
  symlinkSync("../../node_modules", join(WITHOUT, "node_modules"));
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status } = spawnSync(process.execPath, [next, "build", WITHOUT], { env, stdio: "ignore" });
  if (status !== 0) throw new Error("The build without the middleware failed.");
}

async function time(visitor: Visitor, cookie: string): Promise<number> {
  const begun = performance.now();
  const { status, body } = await visitor.get(PATH, cookie);
  if (status !== 200 || !body.includes("Disconnect and delete")) throw new Error(`no page but ${status}`);
  return performance.now() - begun;
}

type Pair = { gated: number; bare: number };

/** Both in turn, so that whatever else the machine does meets both. */
async function alternate(gated: Visitor, bare: Visitor): Promise<Pair[]> {
  const cookie = gated.cookies();
  const pairs: Pair[] = [];
  for (let n = 0; n < WARM_UP + PAIRS; n++)
    pairs.push({ gated: await time(gated, cookie), bare: await time(bare, cookie) });
  return pairs.slice(WARM_UP);
}

async function measure(name: string, redisUrl?: string): Promise<(string | number)[]> {
  const spotify = await startSpotify({});
  const env = (url: string) => environment(url, spotify, redisUrl);
  const [gated, bare] = [await startApp(env), await startApp(env, { folder: WITHOUT })];
  const visitor = createVisitor(gated.url);
  await visitor.logIn();
  const pairs = await alternate(visitor, createVisitor(bare.url)).finally(() =>
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
export async function measureGate(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  buildWithout();
  const redis = await startRedis();
  const rows = [await measure("memory"), await measure("Redis", redis.url)];
  await redis.stop();
  rmSync(WITHOUT, { recursive: true, force: true });
  const heads = [
    `store; median of ${PAIRS} requests of ${PATH}`,
    "with the gate",
    "without",
    "median difference",
  ];
  return `${table(heads, rows)}\n`;
}
