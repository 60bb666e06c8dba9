import { DAY_MS } from "../time";
import type { Clock } from "./clock";
import { BUCKETS, type Bucket, type LimitSettings } from "./limit-settings";
import { createRollingCount, type RollingCount } from "./sliding-window";

const WINDOW_MS = 30_000;

/** Whether a call may pass; otherwise the limit it exceeds and the seconds until a retry. */
type Verdict = { kind: "pass" } | { kind: "window" | "quota"; retryAfter: number };

/** A current count. `limit` null = no limit. */
type Count = { calls: number; limit: number | null; retryAfter: number };

/** Calls of the last 30 seconds by client, and of the last day by developer account and bucket. */
export type Limits = {
  /** Counts a call unless it exceeds a limit. */
  admit(call: { clientId: string; owner: string; bucket: Bucket }): Verdict;
  report(): {
    window: (Count & { client: string })[];
    quota: (Count & { owner: string; bucket: Bucket })[];
  };
};

/** Creates empty counts that use the given clock and the current limits. Spotify docs: concepts/rate-limits, changes/july-2026. */
export function createLimits(clock: Clock, settings: { limits: LimitSettings }): Limits {
  const windows = new Map<string, RollingCount>();
  const owners = new Map<string, Map<Bucket, RollingCount>>();

  function admit({ clientId, owner, bucket }: { clientId: string; owner: string; bucket: Bucket }): Verdict {
    const now = clock.now();
    const window = entryOf(windows, clientId, () => createRollingCount(WINDOW_MS, 30));
    const buckets = entryOf(owners, owner, () => new Map());
    const day = entryOf(buckets, bucket, () => createRollingCount(DAY_MS, 1440));
    if (isFull(window, settings.limits.rate, now))
      return { kind: "window", retryAfter: secondsToWait(window, now) };
    if (isFull(day, settings.limits.quota[bucket], now))
      return { kind: "quota", retryAfter: secondsToWait(day, now) };
    window.add(now);
    day.add(now);
    return { kind: "pass" };
  }

  function report() {
    const { rate, quota } = settings.limits;
    const now = clock.now();
    return {
      window: [...windows].map(([client, count]) => ({ client, ...currentCount(count, rate, now) })),
      quota: [...owners].flatMap(([owner, buckets]) =>
        BUCKETS.flatMap((bucket) => {
          const count = buckets.get(bucket);
          return count ? [{ owner, bucket, ...currentCount(count, quota[bucket], now) }] : [];
        }),
      ),
    };
  }

  return { admit, report };
}

function currentCount(count: RollingCount, limit: number | null | undefined, now: number): Count {
  const retryAfter = isFull(count, limit, now) ? secondsToWait(count, now) : 0;
  return { calls: count.count(now), limit: limit ?? null, retryAfter };
}

function isFull(count: RollingCount, limit: number | null | undefined, now: number): boolean {
  return typeof limit === "number" && count.count(now) >= limit;
}

/** Whole seconds, at least 1, even if the limit is 0 calls. */
function secondsToWait(count: RollingCount, now: number): number {
  return Math.max(1, Math.ceil(count.untilOldestLeaves(now) / 1000));
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
