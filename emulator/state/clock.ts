/** The emulator's clock, in Unix ms. It runs, and it can be moved between 1970 and 9999. */
export type Clock = {
  now(): number;
  /** Moves the time forwards or backwards. */
  advance(seconds: number): void;
  /** Sets the time, in Unix ms. */
  set(at: number): void;
};

// After the year 9999, dates have a different ISO 8601 format, and later no valid one.
const MAX_TIME_MS = Date.UTC(9999, 11, 31);

/** Creates a clock that starts at the system time. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Math.min(Math.max(Date.now() + offset, 0), MAX_TIME_MS),
    advance: (seconds) => {
      offset += seconds * 1000;
    },
    set: (at) => {
      offset = at - Date.now();
    },
  };
}

/** Returns the time six calendar months later, when a consent ends. Spotify docs: tutorials/refreshing-tokens. */
export function sixMonthsAfter(at: number): number {
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August + 6 months would overflow into March.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}
