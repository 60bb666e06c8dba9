import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until a URL returns a successful response.
 * @param ended resolves if the process behind it ends first.
 * @throws Error then, or after a minute.
 */
export async function waitUntilReady(url: string, ended: Promise<number>): Promise<void> {
  const gone = ended.then((code) => {
    throw new Error(`The app exited with code ${code} before it was ready.`);
  });
  gone.catch(() => {});
  for (let tries = 0; tries < 600; tries++) {
    const response = await Promise.race([fetch(url).catch(() => null), gone]);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not respond within a minute.`);
}
