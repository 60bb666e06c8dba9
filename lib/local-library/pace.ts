import { SECOND_MS } from "../time";

/** Calls a second: just below the 45 in 30 seconds that Spotify was seen to grant an app. */
const CALLS_PER_SECOND = 1.3;
/** The interval of the first calls, and by how much each call shortens it, so that a new start after a reload is no burst. */
const SLOW_START_FACTOR = 3;
const SPEED_UP = 0.8;
/** After a 429, the interval doubles up to this many times the normal one. */
const MAX_INTERVAL_FACTOR = 16;
/** Calls in flight of an app with extended quota. */
const EXTENDED_SLOTS = 8;

/** "extended": the app has extended quota, so that calls are limited only by how many are in flight. */
export type PaceMode = "default" | "extended";

/** The clock that a pace waits by. */
export type Clock = { now: () => number; sleep: (ms: number, signal: AbortSignal) => Promise<void> };

/** Decides when calls of a long job may start. */
export type Pace = {
  /** Waits for the turn of a call. @returns a function that ends its turn. @throws the reason of an abort. */
  enter: (signal: AbortSignal) => Promise<() => void>;
  /** Counts calls that are made elsewhere, or beside the one of a turn: the next turn comes later. */
  count: (calls: number) => void;
  /** Halves the speed after a 429, and starts no call for the time that Spotify asks for. */
  slowDown: (waitMs: number) => void;
};

/**
 * Creates a pace: by default 1.3 calls a second, one after another, with a slow start. Each 429 halves the speed, which then
 * recovers. With extended quota, 8 calls are in flight, half as many after each 429.
 */
export function createPace(mode: PaceMode, clock: Clock): Pace {
  const baseMs = mode === "default" ? SECOND_MS / CALLS_PER_SECOND : 0;
  let slots = mode === "default" ? 1 : EXTENDED_SLOTS;
  let intervalMs = baseMs * SLOW_START_FACTOR;
  let nextAt = clock.now();
  let inFlight = 0;
  const waiting: (() => void)[] = [];

  function leave(): void {
    inFlight -= 1;
    if (inFlight < slots) waiting.shift()?.();
  }

  async function slot(signal: AbortSignal): Promise<void> {
    while (inFlight >= slots) {
      signal.throwIfAborted();
      // An aborted call stays in the row until a slot is free, and then makes room for the next one.
      await new Promise<void>((resolve) => void waiting.push(resolve));
      if (signal.aborted) waiting.shift()?.();
    }
    signal.throwIfAborted();
    inFlight += 1;
  }

  async function turn(signal: AbortSignal): Promise<void> {
    for (let waitMs = nextAt - clock.now(); waitMs > 0; waitMs = nextAt - clock.now()) {
      signal.throwIfAborted();
      await clock.sleep(waitMs, signal);
    }
    // A timer that fires late, as on a busy device, does not slow the job down.
    nextAt = Math.max(nextAt, clock.now() - intervalMs) + intervalMs;
    intervalMs = Math.max(baseMs, intervalMs * SPEED_UP);
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      await slot(signal);
      try {
        await turn(signal);
        signal.throwIfAborted();
      } catch (error) {
        leave();
        throw error;
      }
      let isOver = false;
      return () => {
        if (!isOver) leave();
        isOver = true;
      };
    },
    count(calls) {
      nextAt = Math.max(nextAt, clock.now()) + calls * intervalMs;
    },
    slowDown(waitMs) {
      slots = Math.max(1, Math.floor(slots / 2));
      const slowestMs = (SECOND_MS / CALLS_PER_SECOND) * MAX_INTERVAL_FACTOR;
      intervalMs = Math.min(slowestMs, Math.max(intervalMs, SECOND_MS / CALLS_PER_SECOND / 2) * 2);
      nextAt = Math.max(nextAt, clock.now() + waitMs);
    },
  };
}

/** The real clock. A wait ends early, with its reason, when it is aborted. */
export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", stop);
        resolve();
      }, ms);
      signal.addEventListener("abort", stop, { once: true });
    }),
};
