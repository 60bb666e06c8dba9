import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { metrics } from "../metrics";
import { settlesWithin } from "../timeout";
import { SpotifyError } from "./errors";

/** Consecutive failures, of calls or of their retries, after which Spotify counts as down. */
const FAILURE_THRESHOLD = 5;

/**
 * Counts the consecutive failures of an endpoint. A failure of a call that started before the last success is ignored.
 * Times are ms of this process.
 */
function createFailureWindow(endpoint: string) {
  let failures = 0;
  let lastSuccessAt = Number.NEGATIVE_INFINITY;
  const isOpen = () => failures >= FAILURE_THRESHOLD;

  return {
    isOpen,
    record(isAvailable: boolean, startedAt: number): void {
      const wasOpen = isOpen();
      if (isAvailable) lastSuccessAt = performance.now();
      if (isAvailable) failures = 0;
      else if (startedAt >= lastSuccessAt) failures += 1;
      if (wasOpen !== isOpen()) metrics?.circuitOpen.set({ endpoint }, isOpen() ? 1 : 0);
      if (wasOpen && isAvailable) log.info({ endpoint }, "circuit closed: spotify responds again");
      if (!wasOpen && isOpen())
        log.warn({ endpoint }, "circuit open: spotify does not respond; probing with single calls");
    },
  };
}

/** How long others wait for the result of a probe. A probe that takes longer is replaced by another. */
const PROBE_TIMEOUT_MS = 1_000;

/**
 * Called once after an admitted call with whether Spotify was available. Any response but a 5xx counts as available.
 */
type ReportOutcome = (isAvailable: boolean) => void;

type Probe = { startedAt: number; settled: Promise<void> };

const now = () => performance.now();

/**
 * Creates a circuit breaker that stops calls to an endpoint that is down. While it is open, the next call is always
 * admitted alone, as a probe, so the first request after an outage is served. Others wait briefly for the probe and
 * share its result.
 * @param endpoint for the log.
 */
export function createCircuitBreaker(endpoint: string) {
  const { isOpen, record } = createFailureWindow(endpoint);
  let probe: Probe | undefined;

  function reportFrom(startedAt = now()): ReportOutcome {
    return (isAvailable) => record(isAvailable, startedAt);
  }

  function beginProbe(): ReportOutcome {
    let settle = () => {};
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const own = { startedAt: now(), settled };
    probe = own;
    return (isAvailable) => {
      record(isAvailable, own.startedAt);
      if (probe === own) probe = undefined;
      settle();
    };
  }

  return {
    isOpen,
    /**
     * Admits a call. The caller must report its outcome through the returned function.
     * @throws SpotifyError `unavailable` when the call must not be made.
     */
    async enter(): Promise<ReportOutcome> {
      // The second round waits for a probe that replaced a hanging one.
      for (let round = 0; isOpen() && round < 2; round++) {
        const remainingMs = probe ? probe.startedAt + PROBE_TIMEOUT_MS - now() : 0;
        if (!probe || remainingMs <= 0) return beginProbe();
        // A timer may fire a fraction of a millisecond early.
        if (await settlesWithin(probe.settled, Math.ceil(remainingMs) + 1)) break;
      }
      if (isOpen()) throw new SpotifyError("unavailable", { retryAfter: 1 });
      return reportFrom();
    },
  };
}

/** The circuit breaker of one endpoint. */
export type Circuit = ReturnType<typeof createCircuitBreaker>;

const circuits = globalSingleton("circuits", () => new Map<string, Circuit>());

/**
 * Returns this process's circuit breaker of an endpoint. Each has its own, because one may be down while others work.
 */
export function breakerFor(endpoint: string): Circuit {
  const circuit = circuits.get(endpoint) ?? createCircuitBreaker(endpoint);
  circuits.set(endpoint, circuit);
  return circuit;
}
