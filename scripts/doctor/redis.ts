import { Redis } from "ioredis";
import type { Finding } from "./finding";

const CONNECT_TIMEOUT_MS = 3_000;
const SAMPLES = 5;
/** Each page waits for two commands; a command that takes 200 ms counts as unanswered. */
const SLOW_MS = 20;

async function roundTripMs(redis: Redis): Promise<number> {
  const times: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const startedAt = performance.now();
    await redis.ping();
    times.push(performance.now() - startedAt);
  }
  return times.sort((one, other) => one - other)[Math.floor(SAMPLES / 2)] ?? 0;
}

/** Redis without this command tells nothing about its policy. */
async function evictionFinding(redis: Redis): Promise<Finding[]> {
  const info = await redis.info("memory").catch(() => "");
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (!policy || policy === "noeviction") return [];
  return [
    {
      level: "note",
      text: `Redis evicts keys when it is full (${policy}), sign-outs among them`,
      next: "Set maxmemory-policy to noeviction, and give it enough memory.",
    },
  ];
}

/** Checks that Redis answers, how fast, and that it forgets nothing. */
export async function redisFindings(url: string): Promise<Finding[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: () => null,
  });
  redis.on("error", () => {});
  try {
    await redis.connect();
    const ms = Math.round((await roundTripMs(redis)) * 10) / 10;
    const eviction = await evictionFinding(redis);
    const text = `Redis answers in ${ms} ms`;
    const speed: Finding =
      ms <= SLOW_MS
        ? { level: "ok", text }
        : {
            level: "note",
            text,
            next: "Move Redis and the app into the same region: each page waits for 2 commands.",
          };
    return [speed, ...eviction];
  } catch {
    return [
      {
        level: "fault",
        text: "Redis at REDIS_URL does not answer; each process goes on with its own memory",
        next: "Check address, password and firewall. With TLS the address begins with rediss://.",
      },
    ];
  } finally {
    redis.disconnect();
  }
}
