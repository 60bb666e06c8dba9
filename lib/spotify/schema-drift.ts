import { globalSingleton } from "../global-singleton";
import { log } from "../log";

/** Milliseconds between two lines in the log, however much is amiss. */
const PAUSE = 60_000;

const tally = globalSingleton("unexpected", () => ({
  /** Of the answer being read at this moment; reading one is never interrupted. */
  now: 0,
  /** Since the last line. */
  unsaid: new Map<string, number>(),
  saidAt: Number.NEGATIVE_INFINITY,
}));

function note(endpoint: string, now: number): void {
  tally.unsaid.set(endpoint, (tally.unsaid.get(endpoint) ?? 0) + tally.now);
  if (now - tally.saidAt < PAUSE) return;
  log.warn({ counts: Object.fromEntries(tally.unsaid) }, "spotify's answers are not all as expected");
  tally.unsaid.clear();
  tally.saidAt = now;
}

/** Notes so many oddities in the answer being read. */
export function countUnexpected(count: number): void {
  tally.now += count;
}

/** For `.catch()` of a schema: what cannot be read is noted, and null stands for it. */
export function unexpectedValue(): null {
  countUnexpected(1);
  return null;
}

/**
 * Reads an answer and counts, by its endpoint, what was not as expected: fields that could not be read, nulls in the place
 * of items, pages without a total, and answers that made no sense at all. Fields we do not know are fine.
 * @throws what `parse` throws.
 */
export function trackSchemaDrift<T>(endpoint: string, parse: () => T): T {
  tally.now = 0;
  try {
    return parse();
  } catch (error) {
    countUnexpected(1);
    throw error;
  } finally {
    if (tally.now > 0) note(endpoint, Date.now());
  }
}
