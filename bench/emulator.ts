import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { median, repeat, table } from "./stats";

const DURATION_S = 10;
const CONNECTIONS = 8;
const STARTS = 5;

type Running = { url: string; started: number; child: ChildProcess };

/** Starts the emulator by its command, in a separate process. `started`: ms until its first response. */
async function start(library: string): Promise<Running> {
  const startedAt = performance.now();
  const args = ["--import", "tsx", "emulator/cli.ts", "--port", "0", "--library", library];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the emulator ended before it was ready")));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
      if (address) resolve(address);
    });
  });
  await fetch(`${url}/v1/me`);
  return { url, started: performance.now() - startedAt, child };
}

async function post(url: string, path: string, body: unknown) {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/_emulator/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function authorization(url: string): Promise<Record<string, string>> {
  const response = await post(url, "login", { account: "premium" });
  return { authorization: `Bearer ${(await response.json()).access_token}` };
}

/** Returns the path of 50 entries in the middle of the longest playlist. */
async function longestPage(url: string, headers: Record<string, string>): Promise<string> {
  const { items } = await (await fetch(`${url}/v1/me/playlists?limit=50`, { headers })).json();
  const all: { id: string; items: { total: number } }[] = items.filter(Boolean);
  const [longest] = all.sort((a, b) => b.items.total - a.items.total);
  return `/v1/playlists/${longest?.id}/items?limit=50&offset=500`;
}

/** Returns the processor time in ms of a process so far (proc(5): utime and stime, in hundredths of a second). */
function processorTime({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * Measures responses per second under load over keep-alive connections, and the core time of one response, which other load
 * does not change.
 * @throws if a response is not a 200.
 */
async function rate({ url, child }: Running, path: string, headers: Record<string, string>): Promise<string> {
  const load = { url: `${url}${path}`, headers, connections: CONNECTIONS };
  await autocannon({ ...load, duration: 3 });
  const before = processorTime(child);
  const { requests, non2xx, errors } = await autocannon({ ...load, duration: DURATION_S });
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed`);
  const cost = (processorTime(child) - before) / requests.total;
  return `${Math.round(requests.average)} per second, ${cost.toFixed(2)} ms of a core each`;
}

function memoryOf({ pid }: ChildProcess): string {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

async function resetTime(url: string): Promise<number> {
  const startedAt = performance.now();
  await (await post(url, "reset", {})).text();
  return performance.now() - startedAt;
}

async function medianTime(once: () => Promise<number>): Promise<string> {
  return `${Math.round(median(await repeat(STARTS, once)))} ms`;
}

async function measure(library: string): Promise<string[]> {
  const starting = await medianTime(async () => {
    const { child, started } = await start(library);
    child.kill();
    return started;
  });
  const running = await start(library);
  const { url, child } = running;
  const fresh = memoryOf(child);
  const headers = await authorization(url);
  const entries = await rate(running, await longestPage(url, headers), headers);
  const saved = await rate(running, "/v1/me/tracks?limit=50", headers);
  const reset = await medianTime(() => resetTime(url));
  const used = memoryOf(child);
  child.kill();
  return [library, starting, reset, fresh, used, entries, saved];
}

/** Measures start time, speed and memory of the emulator alone. @returns Markdown. */
export async function measureEmulator(): Promise<string> {
  const heads = [
    "library",
    `first response, median of ${STARTS}`,
    `reset, median of ${STARTS}`,
    "memory at start",
    "memory under load",
    "50 entries of a playlist",
    "50 saved tracks",
  ];
  return `${table(heads, [await measure("small"), await measure("large")])}\n`;
}
