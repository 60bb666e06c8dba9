import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { enforceRateLimit, rateLimitError } from "../api/rate-limit";
import { globalSingleton } from "../global-singleton";
import { userKeyPrefix } from "../store/keys";
import { MINUTE_MS, SECOND_MS } from "../time";

/** What a read loads: results of a search, pages of a whole list, or anything else. */
export type ReadKind = "search" | "list" | "other";

const MAX_SEARCHES_PER_MINUTE = 30;
const MAX_READS_PER_MINUTE = 300;

/** Whole lists are read at full speed up to this many calls, and then one call after another. */
const LIST_BURST_CALLS = 200;
const LIST_INTERVAL_MS = SECOND_MS / 1.3;

const MAX_USERS = 10_000;

/** Reads of each user in a minute. In this process only: a count in Redis would be one more command for every poll. */
const reads = globalSingleton("reads", () => new LRUCache<string, number>({ max: MAX_USERS }));

/** When (Unix ms) the whole lists of a user would be read if all calls had been `LIST_INTERVAL_MS` apart. */
const listSchedules = globalSingleton(
  "list-schedules",
  () => new LRUCache<string, number>({ max: MAX_USERS }),
);

function enforceReadRate(userId: string, now = Date.now()): void {
  const key = `${Math.floor(now / MINUTE_MS)}:${userId}`;
  const count = (reads.get(key) ?? 0) + 1;
  reads.set(key, count);
  if (count > MAX_READS_PER_MINUTE) throw rateLimitError(now);
}

/** Reserves the next call of a whole list (generic cell rate algorithm). @returns the ms to wait for it. */
function listDelayMs(userId: string, now = Date.now()): number {
  const scheduledAt = Math.max(listSchedules.get(userId) ?? 0, now) + LIST_INTERVAL_MS;
  listSchedules.set(userId, scheduledAt);
  return Math.max(0, scheduledAt - LIST_BURST_CALLS * LIST_INTERVAL_MS - now);
}

/**
 * Limits what one user loads from Spotify, so that the quota and the speed of all do not depend on one. Cached data and
 * loads in the background do not count.
 * @throws ApiError `too_many` for more than 30 searches or 300 other reads a minute. A whole list waits instead.
 */
export async function admitRead(userId: string, kind: ReadKind): Promise<void> {
  if (kind === "search") return enforceRateLimit(`${userKeyPrefix(userId)}searches`, MAX_SEARCHES_PER_MINUTE);
  if (kind === "other") return enforceReadRate(userId);
  const delayMs = listDelayMs(userId);
  if (delayMs > 0) await sleep(delayMs);
}
