import { Redis } from "ioredis";
import { findBrowser } from "./chromium";
import { isPortFree, loadEnv, readHost, readPort } from "./listen-options.mjs";
import { findRedis } from "./redis";

loadEnv();
// Only now: lib/env reads the environment when it is imported.
const { parseEnv } = await import("../lib/env");
const parsed = parseEnv(process.env);
const faults = "faults" in parsed ? parsed.faults : [];
const origin = "env" in parsed ? parsed.env.AUTH_URL.origin : null;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const port = readPort();

const redisUrl = "env" in parsed ? parsed.env.REDIS_URL : undefined;

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3000, retryStrategy: () => null });
  redis.on("error", () => {});
  const pong = await redis
    .connect()
    .then(() => redis.ping())
    .catch(() => null);
  redis.disconnect();
  return pong === "PONG";
}

type Finding = { ok: boolean; text: string };

const findings: Finding[] = [
  {
    ok: major > 20 || (major === 20 && minor >= 19),
    text: `Node ${process.versions.node} (20.19 or newer is needed)`,
  },
  ...faults.map(({ name, problem, hint }) => ({ ok: false, text: `${name} ${problem}. ${hint}` })),
  ...(origin
    ? [{ ok: true, text: `Register with Spotify exactly: ${origin}/api/auth/callback/spotify` }]
    : []),
  { ok: await isPortFree(port, readHost()), text: `Port ${port} is free` },
  ...(redisUrl
    ? [
        {
          ok: await answers(redisUrl),
          text: "The Redis at REDIS_URL answers (without it each instance is alone)",
        },
      ]
    : []),
  {
    ok: findRedis() !== null,
    text: "A redis-server for the tests (npm test installs one where it can)",
  },
  {
    ok: findBrowser() !== null,
    text: "A Chromium for the browser tests (npm test installs one where it can)",
  },
];

for (const { ok, text } of findings) console.log(`${ok ? "✓" : "✗"} ${text}`);
process.exit(findings.every(({ ok }) => ok) ? 0 : 1);
