/** One request to the accounts service or the Web API. `at` is the emulator's time, UTC ISO 8601. */
type LoggedRequest = {
  method: string;
  path: string;
  pattern: string;
  status: number;
  user: string | null;
  at: string;
  durationMs: number;
};

/** What was asked of us since the last reset, and how much of it at once. */
export type RequestLog = {
  add(request: LoggedRequest): void;
  clear(): void;
  /** Marks the beginning of a Web API request; the result marks its end. */
  enter(): () => void;
  report(): {
    requests: LoggedRequest[];
    counts: Record<string, number>;
    inFlight: { now: number; peak: number };
  };
};

const KEPT = 20_000;

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  const inFlight = { now: 0, peak: 0 };

  function enter() {
    inFlight.now += 1;
    inFlight.peak = Math.max(inFlight.peak, inFlight.now);
    return () => {
      inFlight.now -= 1;
    };
  }

  function report() {
    const counts: Record<string, number> = {};
    for (const { method, pattern } of requests) {
      counts[`${method} ${pattern}`] = (counts[`${method} ${pattern}`] ?? 0) + 1;
    }
    return { requests: [...requests], counts, inFlight: { ...inFlight } };
  }

  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > KEPT) requests.shift();
    },
    clear: () => {
      requests.length = 0;
      inFlight.peak = inFlight.now;
    },
    enter,
    report,
  };
}
