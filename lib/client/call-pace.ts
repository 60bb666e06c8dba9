/** Spotify allows a client id about 45 calls in 30 s. Those that are left serve the pages that the user opens meanwhile. */
const MAX_CALLS = 39;
const WINDOW_MS = 30_000;
/** 1.3 calls a second, at which the window never fills. */
const SPACING_MS = 770;

const sleepMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Creates a pace at which calls to Spotify can continue indefinitely. The default clock is looked up at each call: a test may
 * replace `Date` after this module was loaded, and the clock must be the one by which `sleep` sleeps.
 */
export function createCallPace(now = () => Date.now(), sleep = sleepMs) {
  let calls: number[] = [];

  /** Returns when (Unix ms) the next call may be sent. */
  function nextTurn(): number {
    const last = calls.at(-1) ?? Number.NEGATIVE_INFINITY;
    const oldest = calls.at(-MAX_CALLS) ?? Number.NEGATIVE_INFINITY;
    return Math.max(last + SPACING_MS, oldest + WINDOW_MS);
  }

  return {
    /** Counts calls that were sent at full speed, such as those that read a whole list. */
    note(count: number): void {
      calls = [...calls, ...Array<number>(count).fill(now())].slice(-MAX_CALLS);
    },
    /** Waits until the next call may be sent, and counts it. Turns are taken in the order of the requests. */
    async turn(): Promise<void> {
      const at = Math.max(now(), nextTurn());
      calls = [...calls, at].slice(-MAX_CALLS);
      const ms = at - now();
      if (ms > 0) await sleep(ms);
    },
  };
}

/** The pace of this tab. */
export const callPace = createCallPace();

/** Returns how many seconds a number of calls takes at that pace. */
export function secondsFor(calls: number): number {
  return Math.ceil((calls * SPACING_MS) / 1000);
}
