import type { Clock } from "./clock";
import { BUCKETS, type Bucket, type LimitSettings } from "./limit-settings";
import { createRollingCount, type RollingCount } from "./sliding-window";

const WINDOW_MS = 30_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a call may pass; else which limit it met and the seconds until it is worth another try. */
type Verdict = { kind: "pass" } | { kind: "window" | "quota"; retryAfter: number };

/** A count as it stands. `limit` is null where nothing is refused. */
type Count = { calls: number; limit: number | null; retryAfter: number };

/** The calls of the last 30 seconds by client, and of the last day by developer account and bucket. */
export type Limits = {
  /** Counts a call, unless a limit refuses it. */
  admit(call: { clientId: string; owner: string; bucket: Bucket }): Verdict;
  report(): {
    window: (Count & { client: string })[];
    quota: (Count & { owner: string; bucket: Bucket })[];
  };
};

/** Nothing counted yet; it lives by the given clock, and by the limits as they then are. Spotify docs: concepts/rate-limits, changes/july-2026. */
export function createLimits(clock: Clock, settings: { limits: LimitSettings }): Limits {
  const windows = new Map<string, RollingCount>();
  const owners = new Map<string, Map<Bucket, RollingCount>>();

  function admit({ clientId, owner, bucket }: { clientId: string; owner: string; bucket: Bucket }): Verdict {
    const now = clock.now();
    const window = entryOf(windows, clientId, () => createRollingCount(WINDOW_MS, 30));
    const buckets = entryOf(owners, owner, () => new Map());
    const day = entryOf(buckets, bucket, () => createRollingCount(DAY_MS, 1440));
    if (isFull(window, settings.limits.rate, now)) return { kind: "window", retryAfter: wait(window, now) };
    if (isFull(day, settings.limits.quota[bucket], now)) return { kind: "quota", retryAfter: wait(day, now) };
    window.add(now);
    day.add(now);
    return { kind: "pass" };
  }

  function report() {
    const { rate, quota } = settings.limits;
    const now = clock.now();
    return {
      window: [...windows].map(([client, count]) => ({ client, ...stand(count, rate, now) })),
      quota: [...owners].flatMap(([owner, buckets]) =>
        BUCKETS.flatMap((bucket) => {
          const count = buckets.get(bucket);
          return count ? [{ owner, bucket, ...stand(count, quota[bucket], now) }] : [];
        }),
      ),
    };
  }

  return { admit, report };
}

function stand(count: RollingCount, limit: number | null | undefined, now: number): Count {
  const retryAfter = isFull(count, limit, now) ? wait(count, now) : 0;
  return { calls: count.count(now), limit: limit ?? null, retryAfter };
}

function isFull(count: RollingCount, limit: number | null | undefined, now: number): boolean {
  return typeof limit === "number" && count.count(now) >= limit;
}

/** Whole seconds, at least one, also for a limit of no calls at all. */
function wait(count: RollingCount, now: number): number {
  return Math.max(1, Math.ceil(count.untilOldestLeaves(now) / 1000));
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
