/** A count of what happened in the last stretch of time. */
export type RollingCount = {
  add(now: number): void;
  count(now: number): number;
  /** Milliseconds until the oldest counted call is forgotten; 0 when none is counted. */
  untilOldestLeaves(now: number): number;
};

/** An empty count over `spanMs` milliseconds, exact to one of its `slots`, however many calls come. */
export function createRollingCount(spanMs: number, slots: number): RollingCount {
  const slotMs = spanMs / slots;
  let kept: { slot: number; calls: number }[] = [];
  let sum = 0;

  function forget(now: number): void {
    const slot = Math.floor(now / slotMs);
    const oldest = kept[0];
    const newest = kept.at(-1);
    // The clock can be turned back: what is then in the future has not happened.
    if ((oldest && oldest.slot <= slot - slots) || (newest && newest.slot > slot)) {
      kept = kept.filter((each) => each.slot > slot - slots && each.slot <= slot);
      sum = kept.reduce((total, { calls }) => total + calls, 0);
    }
  }

  function add(now: number): void {
    forget(now);
    const slot = Math.floor(now / slotMs);
    const newest = kept.at(-1);
    if (newest?.slot === slot) newest.calls += 1;
    else kept.push({ slot, calls: 1 });
    sum += 1;
  }

  function count(now: number): number {
    forget(now);
    return sum;
  }

  function untilOldestLeaves(now: number): number {
    forget(now);
    const oldest = kept[0];
    return oldest ? (oldest.slot + slots) * slotMs - now : 0;
  }

  return { add, count, untilOldestLeaves };
}
