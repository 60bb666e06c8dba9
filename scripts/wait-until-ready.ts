import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until an address answers well.
 * @param ended resolves should the process behind it end first.
 * @throws Error then, or after a minute.
 */
export async function waitUntilReady(url: string, ended: Promise<number>): Promise<void> {
  const gone = ended.then((code) => {
    throw new Error(`The app ended with code ${code} before it was ready.`);
  });
  gone.catch(() => {});
  for (let tries = 0; tries < 600; tries++) {
    const answer = await Promise.race([fetch(url).catch(() => null), gone]);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not answer within a minute.`);
}
