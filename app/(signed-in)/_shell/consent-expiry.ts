import { DAY_MS } from "@/lib/time";

type Period = { from: number; to: number };

/** Returns how far a time is into a period, from 0 to 1. */
export function progress(at: number, { from, to }: Period) {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Returns the days left, rounded up. */
export function daysLeft(now: number, to: number) {
  return Math.max(0, Math.ceil((to - now) / DAY_MS));
}

/** Returns the start of each month (1 to 12) in a period, with its position. Omits those too close to an end for a label. */
export function monthTicks({ from, to }: Period) {
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

/** Returns how prominent the warning is: none, quiet (30 days before the end), or loud, with the page's only ink button (7). */
export function consentWarning(now: number, to: number): "none" | "quiet" | "loud" {
  const left = daysLeft(now, to);
  if (left > 30) return "none";
  return left > 7 ? "quiet" : "loud";
}
