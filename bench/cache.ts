import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import { z } from "zod";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { startRedis } from "../scripts/redis-server";
import { table } from "./stats";
import { environment } from "./subject";

const USERS = 1_000;
const MB_BYTES = 1024 * 1024;

const reportSchema = z.object({
  before: z.number(),
  after: z.number(),
  letters: z.number(),
  entries: z.number(),
  whole: z.number(),
});

async function tokenOf(spotify: Spotify, account: string): Promise<string> {
  const response = await fetch(`${spotify.url}/_emulator/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

/** Fills the cache of a separate process, whose heap holds nothing else. */
async function fill(spotify: Spotify, account: string, limit: number, redisUrl?: string) {
  const flags = ["--expose-gc", "--conditions=react-server", "--import", "tsx"];
  const args = [...flags, "bench/cache-process.ts", await tokenOf(spotify, account), String(USERS)];
  const settings = {
    ...environment("http://127.0.0.1:3000", spotify, redisUrl),
    CACHE_MEMORY_MB: String(limit),
  };
  const env = { ...process.env, ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return reportSchema.parse(JSON.parse(stdout));
}

async function row(spotify: Spotify, account: string, limit: number): Promise<(string | number)[]> {
  const { before, after, letters, entries, whole } = await fill(spotify, account, limit);
  const grown = after - before;
  return [
    `${account}, ${entries} entries of ${Math.round(letters / 1024)} KB JSON`,
    `${limit} MB`,
    `${(before / MB_BYTES).toFixed(1)} MB`,
    `${(after / MB_BYTES).toFixed(1)} MB`,
    `${(grown / MB_BYTES).toFixed(1)} MB`,
    whole,
    `${(grown / 1024 / Math.max(whole, 1)).toFixed(1)} KB`,
  ];
}

async function usedBy(url: string): Promise<number> {
  const connection = new Redis(url);
  const [, bytes = "0"] = /used_memory:(\d+)/.exec(await connection.info("memory")) ?? [];
  connection.disconnect();
  return Number(bytes);
}

async function redisRow(spotify: Spotify, account: string): Promise<string[]> {
  const redis = await startRedis();
  const before = await usedBy(redis.url);
  await fill(spotify, account, 64, redis.url);
  const grown = (await usedBy(redis.url)) - before;
  await redis.stop();
  return [account, `${(grown / MB_BYTES).toFixed(1)} MB`, `${(grown / 1024 / USERS).toFixed(1)} KB`];
}

/** Measures the memory of 1,000 users in the cache of a process, and in Redis. @returns Markdown. */
export async function measureCache(): Promise<string> {
  const spotify = await startSpotify({ library: "small" });
  const heads = [
    "each user",
    "limit",
    "heap before",
    "heap after",
    "grown by",
    "users still cached",
    "per user",
  ];
  const rows = [];
  for (const limit of [2048, 64, 16])
    for (const account of ["free", "premium"]) rows.push(await row(spotify, account, limit));
  const redis = [await redisRow(spotify, "free"), await redisRow(spotify, "premium")];
  await spotify.stop();
  const memory = `${USERS} users in the memory of one process:\n\n${table(heads, rows)}`;
  const shared = `The same in Redis, encrypted:\n\n${table(["each user", "grown by", "per user"], redis)}`;
  return `${memory}\n\n${shared}\n`;
}
