import { randomFrom } from "../catalog/random";
import { fitsWildcard } from "./wildcard";

/**
 * A disturbance that was asked for. What replaces the answer (`status`, `body`, `retryAfter`, and `cut` alone) comes
 * without asking the route; everything else is done to the real answer. Times in milliseconds unless said otherwise.
 */
export type Fault = {
  /** A path with `*` for any characters, or "*" for all. */
  match: string;
  method?: string;
  /** From 0 to 1, by the seed; without it every matching request is met. */
  probability?: number;
  /** How many requests it meets; without it, all until cleared. */
  times?: number;
  status?: number;
  /** Sent as it is when a text, else as JSON. */
  body?: unknown;
  contentType?: string;
  headers?: Record<string, string>;
  /** Seconds; sets the header and, without a status, makes it 429. */
  retryAfter?: number;
  /** Before the headers. */
  delayMs?: number;
  /** Up to so much more before the headers, by the seed. */
  jitterMs?: number;
  /** After the headers, in the middle of the body. */
  bodyDelayMs?: number;
  /** Sends the body in pieces of so many bytes. */
  drip?: { bytes: number; everyMs: number };
  /** Fills the body up with spaces to so many bytes. */
  padTo?: number;
  /** Leaves half of the body out, in an answer that is otherwise whole. */
  malformed?: boolean;
  /** Breaks the connection off in the middle of the body. */
  cut?: boolean;
  /** Resets the connection before anything is answered. */
  reset?: boolean;
};

/** The disturbances in force. */
export type Faults = {
  /** Adds some behind those in force; of more than 1,000 the oldest leave. */
  add(faults: Fault[]): void;
  clear(): void;
  all(): Fault[];
  /** The first fault that meets a request; counts it as used. */
  next(method: string, path: string): Fault | undefined;
  /** From 0 up to a number, by the seed. */
  chance(upTo: number): number;
};

const KEPT = 1_000;

/** No disturbances yet. Their chances are the same for the same seed. */
export function createFaults(seed: number): Faults {
  const random = randomFrom(seed, "faults");
  let faults: Fault[] = [];

  function meets({ match, method, probability }: Fault, wanted: string, path: string): boolean {
    if (method && method.toUpperCase() !== wanted) return false;
    if (!fitsWildcard(match, path)) return false;
    return probability === undefined || random.chance(probability);
  }

  function next(method: string, path: string): Fault | undefined {
    const fault = faults.find((each) => meets(each, method, path));
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times < 1) faults = faults.filter((each) => each !== fault);
    }
    return fault;
  }

  return {
    add: (more) => {
      faults = [...faults, ...more.map((fault) => ({ ...fault }))].slice(-KEPT);
    },
    clear: () => {
      faults = [];
    },
    all: () => faults,
    next,
    chance: (upTo) => random.float() * upTo,
  };
}
