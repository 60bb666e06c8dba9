import { HOUR_MS } from "../lib/time";
import { median, sum } from "./stats";
import type { Subject } from "./subject";

export type ExpiryCounts = {
  expiries: number;
  lost: number;
  tokenCalls: number[];
  failed: number;
  requests: number;
  /** Median ms until the first page after an expiry. */
  firstPage: number;
};

/** Returns whether the session is still valid, within a few visits. */
export async function isAlive({ visitor, path, isGood }: Subject, visits = 3): Promise<boolean> {
  for (let visit = 1; visit <= visits; visit++) if (isGood(await visitor().get(path))) return true;
  return false;
}

type ExpiryResult = { lost: boolean; tokenCalls: number; failed: number; firstPage: number };

async function storm({ visitor, path, isGood }: Subject, parallel: number) {
  const startedAt = performance.now();
  let firstPage = Number.POSITIVE_INFINITY;
  const responses = await Promise.all(
    Array.from({ length: parallel }, async () => {
      const response = await visitor().get(path);
      firstPage = Math.min(firstPage, performance.now() - startedAt);
      return response;
    }),
  );
  return { failed: responses.filter((response) => !isGood(response)).length, firstPage };
}

async function oneExpiry(subject: Subject, parallel: number): Promise<ExpiryResult> {
  const { spotify, passTime, logIn } = subject;
  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  const { failed, firstPage } = await storm(subject, parallel);
  const tokenCalls = await spotify.tokenCalls();
  const lost = !(await isAlive(subject));
  if (lost) await logIn();
  return { lost, tokenCalls, failed, firstPage };
}

/** Measures what happens to a session and its pages at repeated expiries of the access token. */
export async function measureTokenExpiry(
  subject: Subject,
  parallel: number,
  expiries: number,
): Promise<ExpiryCounts> {
  const all: ExpiryResult[] = [];
  for (let expiry = 1; expiry <= expiries; expiry++) all.push(await oneExpiry(subject, parallel));
  return {
    expiries,
    lost: all.filter(({ lost }) => lost).length,
    tokenCalls: all.map(({ tokenCalls }) => tokenCalls),
    failed: sum(all.map(({ failed }) => failed)),
    requests: parallel * expiries,
    firstPage: median(all.map(({ firstPage }) => firstPage)),
  };
}
