import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../e2e/support/spotify";
import { HOUR_MS, MINUTE_MS } from "../lib/time";
import type { RedisProcess } from "../scripts/redis-server";
import type { Subject } from "./subject";
import { isAlive } from "./token-expiry";

const CONCURRENT_REQUESTS = 8;

type TokenFault = Omit<Fault, "match"> & { minutes?: number };

const responses: Record<string, TokenFault> = {
  "503": { status: 503 },
  "429": { retryAfter: 1 },
  "body cut off": { cut: true, body: '{"access_token":"never whole"}' },
  "HTML with status 200": { status: 200, body: "<html></html>", contentType: "text/html" },
};

/** Faults of the token endpoint, once or for some minutes. */
export const tokenFaults: [name: string, fault: TokenFault][] = [
  ...Object.entries(responses).flatMap(([name, fault]): [string, TokenFault][] => [
    [`${name} once`, { ...fault, times: 1 }],
    [`${name} for 5 minutes`, { ...fault, minutes: 5 }],
  ]),
  ["good response, but 9 s late", { delayMs: 9_000, times: 1 }],
  ["invalid_grant once (false alarm)", { status: 400, body: '{"error":"invalid_grant"}', times: 1 }],
];

/** Faults of Redis during concurrent requests. */
export const redisFaults: Record<string, (redis: RedisProcess) => Promise<void>> = {
  "Redis killed": async (redis) => {
    await redis.kill();
    sleep(2_000).then(() => redis.restart());
  },
  "Redis paused for 5 s": async (redis) => {
    redis.pause();
    sleep(5_000).then(() => redis.resume());
  },
  "Redis emptied": (redis) => redis.flush(),
};

export type FaultCounts = { rounds: number; lost: number; recovered: number; serverErrors: number };

/** Counts whether the first request after a round succeeded, and whether the session survived. */
async function countOutcome(subject: Subject, counts: FaultCounts): Promise<void> {
  const { visitor, path, isGood, logIn } = subject;
  if (isGood(await visitor().get(path))) counts.recovered++;
  if (await isAlive(subject)) return;
  counts.lost++;
  await logIn();
}

async function storm({ visitor, path }: Subject, counts: FaultCounts): Promise<void> {
  const results = await visitor().storm(CONCURRENT_REQUESTS, [path]);
  counts.serverErrors += results.filter(({ status }) => status >= 500).length;
}

/** Measures faults of the token endpoint at the expiry of the access token. */
export async function measureTokenFault(
  subject: Subject,
  { minutes = 0, ...fault }: TokenFault,
  rounds: number,
): Promise<FaultCounts> {
  const counts = { rounds, lost: 0, recovered: 0, serverErrors: 0 };
  for (let round = 1; round <= rounds; round++) {
    await subject.passTime(HOUR_MS);
    await subject.spotify.fault({ match: "/api/token", ...fault });
    await storm(subject, counts);
    for (let minute = 1; minute <= minutes; minute++) {
      await subject.passTime(MINUTE_MS);
      await storm(subject, counts);
    }
    await subject.spotify.heal();
    if (fault.retryAfter) await subject.passTime(fault.retryAfter * 1_000);
    await countOutcome(subject, counts);
  }
  return counts;
}

/** Measures a Redis fault while concurrent requests meet an expiry. The outcome is counted some seconds after Redis is back. */
export async function measureRedisFault(
  subject: Subject,
  fault: (redis: RedisProcess) => Promise<void>,
  rounds: number,
): Promise<FaultCounts> {
  const counts = { rounds, lost: 0, recovered: 0, serverErrors: 0 };
  for (let round = 1; round <= rounds; round++) {
    await subject.passTime(HOUR_MS);
    const storming = storm(subject, counts);
    await sleep(20 * round);
    if (subject.redisProcess) await fault(subject.redisProcess);
    await storming;
    await sleep(8_000);
    await countOutcome(subject, counts);
  }
  return counts;
}
