import { isOffline, whenOnline } from "../client/online";
import { type CallBudget, nextCallAt, parseBudget, withCalls } from "./call-budget";
import type { LibraryStore } from "./library-store";
import type { Clock, Pace } from "./pace";
import { ListError, reactionTo, SyncWait } from "./sync-errors";

/** Name of the budget among the values of the store. */
export const BUDGET = "budget";

/** Makes the calls of a sync: at its pace, within its budget, and again after a temporary failure. */
export type SyncCalls = {
  /**
   * Makes a call.
   * @param weight calls to Spotify that it takes.
   * @throws SyncWait when no call may be made for longer, ListError when the list cannot be read, or the error itself.
   */
  make: <T>(weight: number, call: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** The budget, to be stored with what the call returned. */
  budget: () => CallBudget;
  /** Calls made, and how many of them were repeated. */
  counts: () => { calls: number; repeated: number };
};

type Parts = { store: LibraryStore; pace: Pace; clock: Clock; signal: AbortSignal };

/** Creates the calls of a sync with the stored budget. */
export async function createSyncCalls({ store, pace, clock, signal }: Parts): Promise<SyncCalls> {
  let budget = parseBudget(await store.value(BUDGET));
  let calls = 0;
  let repeated = 0;

  function checkBudget(): void {
    const at = nextCallAt(budget, clock.now());
    if (at > clock.now()) throw new SyncWait(budget.blockedUntil >= at ? "spotify" : "budget", at);
  }

  function count(weight: number): void {
    calls += weight;
    budget = withCalls(budget, clock.now(), weight);
    if (weight > 1) pace.count(weight - 1);
  }

  /** Reacts to a failed call. @throws unless the call is to be repeated. */
  async function recover(error: unknown, failures: number): Promise<void> {
    signal.throwIfAborted();
    const reaction = reactionTo(error, failures);
    if (reaction.kind === "stop") throw error;
    if (reaction.kind === "list") throw new ListError(reaction.state, { cause: error });
    if (reaction.kind === "block") budget = { ...budget, blockedUntil: clock.now() + reaction.ms };
    await store.putValue(BUDGET, budget);
    if (reaction.kind === "block") throw new SyncWait("spotify", budget.blockedUntil);
    repeated += 1;
    if (reaction.isRateLimit) pace.slowDown(reaction.ms);
    else await clock.sleep(reaction.ms, signal);
  }

  async function attempt<T>(weight: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (isOffline()) await untilOnline(signal);
    checkBudget();
    const leave = await pace.enter(signal);
    try {
      checkBudget();
      count(weight);
      return await call(signal);
    } finally {
      leave();
    }
  }

  return {
    async make(weight, call) {
      for (let failures = 0; ; failures++) {
        try {
          return await attempt(weight, call);
        } catch (error) {
          if (error instanceof SyncWait) throw error;
          // What failed because the network went away did not fail for good.
          if (isOffline()) failures -= 1;
          else await recover(error, failures);
        }
      }
    },
    budget: () => budget,
    counts: () => ({ calls, repeated }),
  };
}

async function untilOnline(signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  await Promise.race([whenOnline(), aborted]);
}
