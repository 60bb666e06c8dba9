type Timer = { at: number; resolve: () => void };

/** A transaction of fake-indexeddb takes a few turns of the event loop. */
const TURNS = 20;

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Creates a clock whose time passes only when nothing else happens, for tests of long waits. */
export function virtualClock(startAt = 0) {
  let now = startAt;
  const timers: Timer[] = [];

  async function step(until: number): Promise<boolean> {
    await settle();
    timers.sort((a, b) => a.at - b.at);
    const next = timers[0];
    if (!next || next.at > until) return false;
    timers.shift();
    now = Math.max(now, next.at);
    next.resolve();
    return true;
  }

  return {
    now: () => now,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener("abort", stop, { once: true });
        timers.push({
          at: now + ms,
          resolve: () => {
            signal.removeEventListener("abort", stop);
            resolve();
          },
        });
      }),
    /** Passes the time until `work` is done. */
    async run<T>(work: Promise<T>): Promise<T> {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      done.catch(() => {});
      while (!isDone) if (!(await step(Number.POSITIVE_INFINITY)) && !isDone) await settle();
      return done;
    },
    /** Passes some time. */
    async advance(ms: number): Promise<void> {
      const until = now + ms;
      while (await step(until)) await settle();
      now = until;
    },
  };
}
