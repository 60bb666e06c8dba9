import { globalSingleton } from "../global-singleton";

/** What a retry costs, in what one call earns: retries stay under a tenth of calls. */
const COST = 10;
/** A lone call in a quiet app may still use its two retries. */
const AT_FIRST = 2 * COST;
/** Saved up by many good calls, for a short trouble in a busy app. */
const MOST = 10 * COST;

/**
 * Bounds how much this process adds to the load of a Spotify in trouble: at any time, retries are at most a tenth of its
 * calls and two.
 */
export function createRetryBudget() {
  let saved = AT_FIRST;

  return {
    /** A call is made for its own sake. */
    deposit(): void {
      saved = Math.min(MOST, saved + 1);
    },
    /** Whether there may be another try; if so it is spent. */
    withdraw(): boolean {
      if (saved < COST) return false;
      saved -= COST;
      return true;
    },
  };
}

/** This process's. */
export const retryBudget = globalSingleton("retry-budget", createRetryBudget);
