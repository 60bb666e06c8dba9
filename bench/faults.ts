import { setTimeout as after } from "node:timers/promises";
import type { Fault } from "../e2e/support/spotify";
import type { RedisProcess } from "../scripts/redis-server";
import type { Subject } from "./subject";
import { isAlive } from "./token-expiry";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const PARALLEL = 8;

type TokenFault = Omit<Fault, "match"> & { minutes?: number };

const answers: Record<string, TokenFault> = {
  "503": { status: 503 },
  "429": { retryAfter: 1 },
  "body cut off": { cut: true, body: '{"access_token":"never whole"}' },
  "HTML with status 200": { status: 200, body: "<html></html>", contentType: "text/html" },
};

/** What the token endpoint does: once, or for some minutes. */
export const tokenFaults: [name: string, fault: TokenFault][] = [
  ...Object.entries(answers).flatMap(([name, fault]): [string, TokenFault][] => [
    [`${name} once`, { ...fault, times: 1 }],
    [`${name} for 5 minutes`, { ...fault, minutes: 5 }],
  ]),
  ["good answer, but 9 s late", { delayMs: 9_000, times: 1 }],
  ["invalid_grant once (false alarm)", { status: 400, body: '{"error":"invalid_grant"}', times: 1 }],
];

/** What happens to Redis in the middle of a storm. */
export const redisFaults: Record<string, (redis: RedisProcess) => Promise<void>> = {
  "Redis killed": async (redis) => {
    await redis.kill();
    after(2_000).then(() => redis.restart());
  },
  "Redis paused for 5 s": async (redis) => {
    redis.pause();
    after(5_000).then(() => redis.resume());
  },
  "Redis emptied": (redis) => redis.flush(),
};

export type FaultCounts = { rounds: number; lost: number; recovered: number; serverErrors: number };

/** What one round left behind: whether the first visit after it was good, and whether the login lives. */
async function judge(contestant: Subject, figures: FaultCounts): Promise<void> {
  const { visitor, path, isGood, logIn } = contestant;
  if (isGood(await visitor().get(path))) figures.recovered++;
  if (await isAlive(contestant)) return;
  figures.lost++;
  await logIn();
}

async function storm({ visitor, path }: Subject, figures: FaultCounts): Promise<void> {
  const answers = await visitor().storm(PARALLEL, [path]);
  figures.serverErrors += answers.filter(({ status }) => status >= 500).length;
}

/** A misbehaving token endpoint at the moment the access token runs out. */
export async function measureTokenFault(
  contestant: Subject,
  { minutes = 0, ...fault }: TokenFault,
  rounds: number,
): Promise<FaultCounts> {
  const figures = { rounds, lost: 0, recovered: 0, serverErrors: 0 };
  for (let round = 1; round <= rounds; round++) {
    await contestant.passTime(HOUR);
    await contestant.spotify.fault({ match: "/api/token", ...fault });
    await storm(contestant, figures);
    for (let minute = 1; minute <= minutes; minute++) {
      await contestant.passTime(MINUTE);
      await storm(contestant, figures);
    }
    await contestant.spotify.heal();
    if (fault.retryAfter) await contestant.passTime(fault.retryAfter * 1_000);
    await judge(contestant, figures);
  }
  return figures;
}

/** A Redis that fails while many requests meet an expiry. Judged once it has been back for a moment. */
export async function measureRedisFault(
  contestant: Subject,
  harm: (redis: RedisProcess) => Promise<void>,
  rounds: number,
): Promise<FaultCounts> {
  const figures = { rounds, lost: 0, recovered: 0, serverErrors: 0 };
  for (let round = 1; round <= rounds; round++) {
    await contestant.passTime(HOUR);
    const storming = storm(contestant, figures);
    await after(20 * round);
    if (contestant.redisProcess) await harm(contestant.redisProcess);
    await storming;
    await after(8_000);
    await judge(contestant, figures);
  }
  return figures;
}
