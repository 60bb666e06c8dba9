import { setImmediate, setTimeout as sleep } from "node:timers/promises";

/** A command of Redis's that takes longer (ms) counts as unanswered. */
export const COMMAND_TIMEOUT_MS = 200;

const SLICES = 4;

/**
 * Waits for a while in which this process is awake. A process that is busy for long finds all its timers due at once, before
 * it reads the answers that came meanwhile: in slices, each of which counts once, it gets to read them first.
 */
async function patience(ms: number, signal: AbortSignal): Promise<never> {
  for (let slice = 0; slice < SLICES; slice++) await sleep(ms / SLICES, undefined, { signal, ref: false });
  await setImmediate();
  throw new Error(`no answer within ${ms} ms`);
}

/**
 * Waits for an answer for `ms` at most. What comes later is dropped.
 * @throws what `work` throws, or an Error when it takes longer.
 */
export async function withCommandTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  const answered = new AbortController();
  try {
    return await Promise.race([work, patience(ms, answered.signal)]);
  } finally {
    answered.abort();
  }
}
