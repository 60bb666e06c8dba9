/** Counts the calls within a sliding window. */
export type RollingCount = {
  add(now: number): void;
  count(now: number): number;
  /** Milliseconds until the oldest counted call expires; 0 if there is none. */
  untilOldestLeaves(now: number): number;
};

/** Creates an empty window of `spanMs`, with the precision and memory of `slots` slots for any number of calls. */
export function createRollingCount(spanMs: number, slots: number): RollingCount {
  const slotMs = spanMs / slots;
  let counts: { slot: number; calls: number }[] = [];
  let sum = 0;

  function forget(now: number): void {
    const slot = Math.floor(now / slotMs);
    const oldest = counts[0];
    const newest = counts.at(-1);
    // The clock can be set back. Calls that are then in the future do not count.
    if ((oldest && oldest.slot <= slot - slots) || (newest && newest.slot > slot)) {
      counts = counts.filter((each) => each.slot > slot - slots && each.slot <= slot);
      sum = counts.reduce((total, { calls }) => total + calls, 0);
    }
  }

  function add(now: number): void {
    forget(now);
    const slot = Math.floor(now / slotMs);
    const newest = counts.at(-1);
    if (newest?.slot === slot) newest.calls += 1;
    else counts.push({ slot, calls: 1 });
    sum += 1;
  }

  function count(now: number): number {
    forget(now);
    return sum;
  }

  function untilOldestLeaves(now: number): number {
    forget(now);
    const oldest = counts[0];
    return oldest ? (oldest.slot + slots) * slotMs - now : 0;
  }

  return { add, count, untilOldestLeaves };
}
