import { randomFrom } from "../catalog/random";
import { fitsWildcard } from "./wildcard";

/**
 * A configured fault. `status`, `body`, `retryAfter`, and `cut` alone replace the response without calling the route
 * (unless `handled`); all other faults modify the real response. Times in milliseconds unless noted.
 */
export type Fault = {
  /** A path with `*` for any characters, or "*" for all. */
  match: string;
  method?: string;
  /** From 0 to 1, determined by the seed. Undefined = every matching request. */
  probability?: number;
  /** Number of requests it applies to. Undefined = all, until cleared. */
  times?: number;
  status?: number;
  /** A string is sent as is, any other value as JSON. */
  body?: unknown;
  contentType?: string;
  headers?: Record<string, string>;
  /** In seconds. Sets the header; the status is 429 unless given. */
  retryAfter?: number;
  /** Delay before the headers. */
  delayMs?: number;
  /** Maximum additional delay before the headers, determined by the seed. */
  jitterMs?: number;
  /** Delay after the headers, in the middle of the body. */
  bodyDelayMs?: number;
  /** Sends the body in chunks of this size. */
  drip?: { bytes: number; everyMs: number };
  /** Pads the body with spaces to this number of bytes. */
  padTo?: number;
  /** Omits half of the body in an otherwise complete response. */
  malformed?: boolean;
  /** Closes the connection in the middle of the body. */
  cut?: boolean;
  /** Resets the connection before any response. */
  reset?: boolean;
  /** Handles the request first: the change is made, and only its response is replaced. */
  handled?: boolean;
};

/** The active faults. */
export type Faults = {
  /** Appends faults. Evicts the oldest above 1,000. */
  add(faults: Fault[]): void;
  clear(): void;
  all(): Fault[];
  /** Returns the first fault that matches a request and counts its use. */
  next(method: string, path: string): Fault | undefined;
  /** Returns a random number from 0 to `max`, determined by the seed. */
  chance(max: number): number;
};

const MAX_FAULTS = 1_000;

/** Creates an empty list of faults. The same seed gives the same random numbers. */
export function createFaults(seed: number): Faults {
  const random = randomFrom(seed, "faults");
  let faults: Fault[] = [];

  function matches({ match, method, probability }: Fault, wanted: string, path: string): boolean {
    if (method && method.toUpperCase() !== wanted) return false;
    if (!fitsWildcard(match, path)) return false;
    return probability === undefined || random.chance(probability);
  }

  function next(method: string, path: string): Fault | undefined {
    const fault = faults.find((each) => matches(each, method, path));
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times < 1) faults = faults.filter((each) => each !== fault);
    }
    return fault;
  }

  return {
    add: (more) => {
      faults = [...faults, ...more.map((fault) => ({ ...fault }))].slice(-MAX_FAULTS);
    },
    clear: () => {
      faults = [];
    },
    all: () => faults,
    next,
    chance: (max) => random.float() * max,
  };
}
