/** The emulator's own time, in Unix milliseconds; it runs on, but can be moved, between 1970 and 9999. */
export type Clock = {
  now(): number;
  /** Moves the time by seconds, forwards or backwards. */
  advance(seconds: number): void;
  /** Sets the time, in Unix milliseconds. */
  set(at: number): void;
};

// Beyond the year 9999 dates are no longer written as in ISO 8601, and then not at all.
const END = Date.UTC(9999, 11, 31);

/** A clock that begins at the machine's time. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Math.min(Math.max(Date.now() + offset, 0), END),
    advance: (seconds) => {
      offset += seconds * 1000;
    },
    set: (at) => {
      offset = at - Date.now();
    },
  };
}

/** The moment six calendar months after another: the life of a consent. Spotify docs: tutorials/refreshing-tokens. */
export function sixMonthsAfter(at: number): number {
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August + 6 months would run over into March.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}
