import { HOUR_MS } from "../time";

const WINDOW_HOURS = 24;
/** Calls of long jobs in 24 hours, unless the person raises it. Spotify was seen to grant an app about 2,600 reads of playlists. */
export const DEFAULT_DAILY_CALLS = 1_000;

/** Calls of long jobs by hour (its number since 1970), and until when Spotify takes none. Stored, so that reloads keep to it. */
export type CallBudget = { hours: Record<string, number>; dailyCalls: number; blockedUntil: number };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Returns a stored budget; the default for anything else. */
export function parseBudget(value: unknown): CallBudget {
  const stored = isRecord(value) ? value : {};
  const hours = isRecord(stored.hours) ? stored.hours : {};
  return {
    hours: Object.fromEntries(
      Object.entries(hours).filter((one): one is [string, number] => isCount(one[1])),
    ),
    dailyCalls: isCount(stored.dailyCalls) ? stored.dailyCalls : DEFAULT_DAILY_CALLS,
    blockedUntil: isCount(stored.blockedUntil) ? stored.blockedUntil : 0,
  };
}

function hourOf(now: number): number {
  return Math.floor(now / HOUR_MS);
}

function recentHours({ hours }: CallBudget, now: number): [number, number][] {
  const first = hourOf(now) - WINDOW_HOURS + 1;
  return Object.entries(hours)
    .map(([hour, calls]): [number, number] => [Number(hour), calls])
    .filter(([hour]) => hour >= first)
    .sort(([a], [b]) => a - b);
}

/** Returns the calls of the present hour and the 23 before it. */
export function callsOfDay(budget: CallBudget, now: number): number {
  return recentHours(budget, now).reduce((sum, [, calls]) => sum + calls, 0);
}

/** Returns a budget with further calls. Hours that no longer count are left out. */
export function withCalls(budget: CallBudget, now: number, calls: number): CallBudget {
  const hours: Record<string, number> = Object.fromEntries(recentHours(budget, now));
  const hour = hourOf(now);
  hours[hour] = (hours[hour] ?? 0) + calls;
  return { ...budget, hours };
}

/** Returns when (Unix ms) the next call may be made: `now` or earlier if it may be made at once. */
export function nextCallAt(budget: CallBudget, now: number): number {
  const recent = recentHours(budget, now);
  let excess = callsOfDay(budget, now) - budget.dailyCalls + 1;
  let freeAt = now;
  for (const [hour, calls] of recent) {
    if (excess <= 0) break;
    excess -= calls;
    freeAt = (hour + WINDOW_HOURS) * HOUR_MS;
  }
  return Math.max(budget.blockedUntil, freeAt);
}
