const DAY = 86_400_000;

type Span = { from: number; to: number };

/** How far a moment lies within a span, 0 to 1. */
export function progress(at: number, { from, to }: Span) {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Whole days left, a begun one counted. */
export function daysLeft(now: number, to: number) {
  return Math.max(0, Math.ceil((to - now) / DAY));
}

/** The first of each month (1 to 12) within a span, with its place in it. Those too near an end for their name are left out. */
export function monthTicks({ from, to }: Span) {
  const start = new Date(from);
  const ticks: { month: number; at: number }[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1);
    const at = progress(first, { from, to });
    if (at >= 1) break;
    if (at > 0.02 && at < 0.98) ticks.push({ month: new Date(first).getUTCMonth() + 1, at });
  }
  return ticks;
}

/** How loudly to speak of the end: not yet, in passing (30 days), or with the page's one ink button (7 days). */
export function consentWarning(now: number, to: number): "none" | "quiet" | "loud" {
  const left = daysLeft(now, to);
  if (left > 30) return "none";
  return left > 7 ? "quiet" : "loud";
}
