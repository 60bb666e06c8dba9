import { median, sum } from "./stats";
import type { Subject } from "./subject";

const HOUR = 3_600_000;

export type ExpiryCounts = {
  expiries: number;
  lost: number;
  tokenCalls: number[];
  failed: number;
  requests: number;
  /** Median ms until the first page after an expiry was there. */
  firstPage: number;
};

/** Whether the person is still logged in, given a few visits to come right. */
export async function isAlive({ visitor, path, isGood }: Subject, visits = 3): Promise<boolean> {
  for (let visit = 1; visit <= visits; visit++) if (isGood(await visitor().get(path))) return true;
  return false;
}

type One = { lost: boolean; tokenCalls: number; failed: number; firstPage: number };

async function storm({ visitor, path, isGood }: Subject, parallel: number) {
  const begun = performance.now();
  let firstPage = Number.POSITIVE_INFINITY;
  const answers = await Promise.all(
    Array.from({ length: parallel }, async () => {
      const answer = await visitor().get(path);
      firstPage = Math.min(firstPage, performance.now() - begun);
      return answer;
    }),
  );
  return { failed: answers.filter((answer) => !isGood(answer)).length, firstPage };
}

async function oneExpiry(contestant: Subject, parallel: number): Promise<One> {
  const { spotify, passTime, logIn } = contestant;
  await passTime(HOUR);
  await spotify.forgetCalls();
  const { failed, firstPage } = await storm(contestant, parallel);
  const tokenCalls = await spotify.tokenCalls();
  const lost = !(await isAlive(contestant));
  if (lost) await logIn();
  return { lost, tokenCalls, failed, firstPage };
}

/** What becomes of a login and its pages when the access token runs out, time after time. */
export async function measureTokenExpiry(
  contestant: Subject,
  parallel: number,
  expiries: number,
): Promise<ExpiryCounts> {
  const all: One[] = [];
  for (let expiry = 1; expiry <= expiries; expiry++) all.push(await oneExpiry(contestant, parallel));
  return {
    expiries,
    lost: all.filter(({ lost }) => lost).length,
    tokenCalls: all.map(({ tokenCalls }) => tokenCalls),
    failed: sum(all.map(({ failed }) => failed)),
    requests: parallel * expiries,
    firstPage: median(all.map(({ firstPage }) => firstPage)),
  };
}
