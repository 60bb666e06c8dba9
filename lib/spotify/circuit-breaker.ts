import { globalSingleton } from "../global-singleton";
import { SpotifyError } from "./errors";
import { createFailureWindow } from "./failure-window";

/** Milliseconds for which others wait to see what comes of a probe. One that hangs for longer makes way for another. */
const PATIENCE = 1_000;

/** Told once, by who was let in: whether Spotify was there. Any answer but a 5xx says that it was. */
type ReportOutcome = (there: boolean) => void;

type Probe = { begun: number; over: Promise<void> };

const now = () => performance.now();

/** @returns whether it came to its end in so many ms. */
async function settlesWithin(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    // A timer may be early by a part of a millisecond.
    timer = setTimeout(() => resolve(false), Math.ceil(ms) + 1);
  });
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}

/**
 * Keeps calls away from an endpoint that is down. The next to ask is always let in, alone, as a probe, so the first request
 * after an outage is served; whoever asks meanwhile waits for a moment and goes with its fortune.
 * @param endpoint for the log.
 */
export function createCircuitBreaker(endpoint: string) {
  const { isOpen, note } = createFailureWindow(endpoint);
  let probe: Probe | undefined;

  function pass(begun = now()): ReportOutcome {
    return (there) => note(there, begun);
  }

  function beginProbe(): ReportOutcome {
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const own = { begun: now(), over };
    probe = own;
    return (there) => {
      note(there, own.begun);
      if (probe === own) probe = undefined;
      end();
    };
  }

  return {
    isOpen,
    /** @throws SpotifyError `unavailable` where the call should not be made. Else it is made, and `Leave` is called. */
    async enter(): Promise<ReportOutcome> {
      // The second time round it is for a probe that took the place of one that hangs.
      for (let waits = 0; isOpen() && waits < 2; waits++) {
        const left = probe ? probe.begun + PATIENCE - now() : 0;
        if (!probe || left <= 0) return beginProbe();
        if (await settlesWithin(probe.over, left)) break;
      }
      if (isOpen()) throw new SpotifyError("unavailable", { retryAfter: 1 });
      return pass();
    },
  };
}

/** One of an endpoint's. */
export type Circuit = ReturnType<typeof createCircuitBreaker>;

const circuits = globalSingleton("circuits", () => new Map<string, Circuit>());

/** This process's circuit of an endpoint. One each, for one kind of call may be down while the others are well. */
export function breakerFor(endpoint: string): Circuit {
  const circuit = circuits.get(endpoint) ?? createCircuitBreaker(endpoint);
  circuits.set(endpoint, circuit);
  return circuit;
}
