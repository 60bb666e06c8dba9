import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, startApp } from "../e2e/support/app";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { SECOND_MS } from "../lib/time";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { exitCode, spawnNext } from "../scripts/child-process";
import { cpuSeconds } from "./processor-time";
import { median, repeat, table } from "./stats";
import { environment } from "./subject";

const EMPTY = "bench/baseline-empty";
const PAIRS = 7;
/** What the start has left behind is collected by then. */
const REST_MS = 5 * SECOND_MS;

/** `processorS`: user and system time of all threads until it was ready. */
type Start = { readyMs: number; processorS: number; restMb: number };

function residentMb(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Measures one start of `scripts/start.mjs`, from the command to an answer that it is ready, and its memory at rest. */
async function measureOnce(start: () => Promise<App>, readyPath: string): Promise<Start> {
  const startedAt = performance.now();
  const app = await start();
  const response = await fetch(`${app.url}${readyPath}`);
  if (!response.ok) throw new Error(`${readyPath} answers ${response.status}`);
  const readyMs = performance.now() - startedAt;
  const processorS = cpuSeconds(app.pid);
  await sleep(REST_MS);
  const restMb = residentMb(app.pid);
  await app.stop();
  return { readyMs, processorS, restMb };
}

/** Starts both in turn, so that other load of the machine affects both. */
async function pairsOf(spotify: Spotify): Promise<{ app: Start; empty: Start }[]> {
  const settings = (url: string) => environment(url, spotify);
  return repeat(PAIRS, async () => ({
    app: await measureOnce(() => startApp(settings), "/api/ready"),
    empty: await measureOnce(() => startApp(() => ({}), { folder: EMPTY }), "/api/health"),
  }));
}

function rowOf(name: string, starts: Start[]): string[] {
  const times = starts.map(({ readyMs }) => readyMs / SECOND_MS);
  const texts = [Math.min(...times), median(times), Math.max(...times)].map((time) => `${time.toFixed(2)} s`);
  const work = median(starts.map(({ processorS }) => processorS));
  return [
    name,
    ...texts,
    `${work.toFixed(2)} s`,
    `${Math.round(median(starts.map(({ restMb }) => restMb)))} MB`,
  ];
}

/** Measures how long a start takes and the memory at rest, beside an empty Next app. @returns Markdown. */
export async function measureStart(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  if ((await exitCode(spawnNext(["build", EMPTY], {}))) !== 0) throw new Error("The empty build failed.");
  const spotify = await startSpotify({});
  const pairs = await pairsOf(spotify).finally(() => spotify.stop());
  return `${table(
    [
      `${PAIRS} starts in turn, from the command to the first "ready"`,
      "fastest",
      "median",
      "slowest",
      "processor time, median",
      `memory ${REST_MS / SECOND_MS} s later`,
    ],
    [
      rowOf(
        "Tonearm",
        pairs.map(({ app }) => app),
      ),
      rowOf(
        "an empty Next app",
        pairs.map(({ empty }) => empty),
      ),
    ],
  )}\n`;
}
