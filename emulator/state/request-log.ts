import { createRing } from "./ring-buffer";

/** A request to the accounts service or the Web API, without bodies and secrets. `at` in Unix ms of the emulator's clock. */
export type LoggedRequest = {
  method: string;
  path: string;
  pattern: string;
  status: number;
  client: string | null;
  user: string | null;
  at: number;
  durationMs: number;
};

/** A logged request in a report: with its number, and its time in ISO 8601. */
type ShownRequest = Omit<LoggedRequest, "at"> & { n: number; at: string };

/** Requests since the last reset, and the number in flight. */
export type RequestLog = {
  add(request: LoggedRequest): void;
  clear(): void;
  /** Marks the start of a Web API request. The returned function marks its end. */
  enter(): () => void;
  /** Returns the stored requests with a number above `after`, the counts of all, and the number of the last. */
  report(after: number): {
    requests: ShownRequest[];
    counts: Record<string, number>;
    inFlight: { now: number; peak: number };
    last: number;
  };
};

const MAX_REQUESTS = 20_000;
const MAX_PATTERNS = 1_000;

export function createRequestLog(): RequestLog {
  const requests = createRing<LoggedRequest & { n: number }>(MAX_REQUESTS);
  const counts = new Map<string, number>();
  const inFlight = { now: 0, peak: 0 };

  function add(request: LoggedRequest): void {
    requests.push({ ...request, n: requests.last() + 1 });
    const name = `${request.method} ${request.pattern}`;
    const known = counts.has(name) || counts.size < MAX_PATTERNS ? name : "other";
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }

  function clear(): void {
    requests.clear();
    counts.clear();
    inFlight.peak = inFlight.now;
  }

  function enter() {
    inFlight.now += 1;
    inFlight.peak = Math.max(inFlight.peak, inFlight.now);
    return () => {
      inFlight.now -= 1;
    };
  }

  return {
    add,
    clear,
    enter,
    report: (after) => ({
      requests: requests.after(after).map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
      counts: Object.fromEntries(counts),
      inFlight: { ...inFlight },
      last: requests.last(),
    }),
  };
}
