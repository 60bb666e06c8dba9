import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { metrics } from "../metrics";

/** A Redis command that takes longer counts as unanswered. */
export const COMMAND_TIMEOUT_MS = 200;

const TIMER_SLICES = 4;

/**
 * Rejects after `ms` in which this process is awake. After a long busy phase all timers of a process are due
 * at once, before it reads the answers that arrived in the meantime. Each slice counts once, so the process
 * reads them first.
 */
async function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  for (let slice = 0; slice < TIMER_SLICES; slice++)
    await sleep(ms / TIMER_SLICES, undefined, { signal, ref: false });
  await setImmediate();
  throw new Error(`no answer within ${ms} ms`);
}

/**
 * Waits for the result of `work` for at most `ms`. Drops a later result.
 * @throws what `work` throws, or an Error when it takes longer.
 */
export async function withCommandTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  const settled = new AbortController();
  try {
    return await Promise.race([work, rejectAfter(ms, settled.signal)]);
  } finally {
    settled.abort();
  }
}

/** Measures a command by its name. Does nothing without metrics. */
export async function measureCommand<T>(command: string, work: Promise<T>): Promise<T> {
  if (!metrics) return work;
  const startedAt = performance.now();
  const record = (outcome: "ok" | "failed") => {
    metrics?.storeCommands.inc({ command, outcome });
    metrics?.storeDuration.observe({ command, outcome }, (performance.now() - startedAt) / 1000);
  };
  try {
    const result = await work;
    record("ok");
    return result;
  } catch (error) {
    record("failed");
    throw error;
  }
}
