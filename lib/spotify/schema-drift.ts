import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { MINUTE_MS } from "../time";

/** Minimum time between two log lines, however many values are unexpected. */
const LOG_INTERVAL_MS = MINUTE_MS;

const tally = globalSingleton("unexpected", () => ({
  /** Count of the response being parsed; parsing is never interrupted. */
  current: 0,
  /** Counts since the last log line. */
  unlogged: new Map<string, number>(),
  loggedAt: Number.NEGATIVE_INFINITY,
}));

function record(endpoint: string, now: number): void {
  tally.unlogged.set(endpoint, (tally.unlogged.get(endpoint) ?? 0) + tally.current);
  if (now - tally.loggedAt < LOG_INTERVAL_MS) return;
  log.warn({ counts: Object.fromEntries(tally.unlogged) }, "unexpected fields in spotify responses");
  tally.unlogged.clear();
  tally.loggedAt = now;
}

/** Adds unexpected values to the count of the response being parsed. */
export function countUnexpected(count: number): void {
  tally.current += count;
}

/** Counts a value that cannot be parsed and returns null in its place. For `.catch()` of a schema. */
export function unexpectedValue(): null {
  countUnexpected(1);
  return null;
}

/**
 * Parses a response and counts unexpected values per endpoint: fields that cannot be parsed, null items, pages without
 * a total, and responses that cannot be parsed at all. Unknown fields do not count.
 * @throws what `parse` throws.
 */
export function trackSchemaDrift<T>(endpoint: string, parse: () => T): T {
  tally.current = 0;
  try {
    return parse();
  } catch (error) {
    countUnexpected(1);
    throw error;
  } finally {
    if (tally.current > 0) record(endpoint, Date.now());
  }
}
