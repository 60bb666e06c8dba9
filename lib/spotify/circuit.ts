import { log } from "../log";
import { perProcess } from "../per-process";
import { SpotifyError } from "./errors";

/** So many failures in a row, of calls or of their retries, and Spotify counts as down. */
const OPENS_AT = 5;
/** Milliseconds after a probe's begin for which others wait to see what comes of it. */
const PATIENCE = 1_000;

/** Told once, by who was let in: whether Spotify was there. Any answer but a 5xx says that it was. */
type Leave = (there: boolean) => void;

type Probe = { begun: number; over: Promise<void> };

function refuse(): never {
  throw new SpotifyError("unavailable", { retryAfter: 1 });
}

async function until(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/**
 * Keeps calls away from an endpoint that is down. The next to ask is always let in, alone, as a probe, so the first request
 * after an outage is served; whoever asks meanwhile goes with its fortune, and is turned away at once while it hangs.
 * @param endpoint for the log.
 */
export function createCircuit(endpoint: string) {
  let failures = 0;
  let probe: Probe | undefined;
  const isOpen = () => failures >= OPENS_AT;

  function note(there: boolean): void {
    const before = isOpen();
    failures = there ? 0 : failures + 1;
    if (before && there) log.info({ endpoint }, "spotify answers again");
    if (!before && isOpen()) log.warn({ endpoint }, "spotify does not answer; asking it one at a time");
  }

  function beginProbe(): Leave {
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    probe = { begun: performance.now(), over };
    return (there) => {
      note(there);
      probe = undefined;
      end();
    };
  }

  return {
    isOpen,
    /** @throws SpotifyError `unavailable` where the call should not be made. Else it is made, and `Leave` is called. */
    async enter(): Promise<Leave> {
      if (!isOpen()) return note;
      if (!probe) return beginProbe();
      await until(probe.over, probe.begun + PATIENCE - performance.now());
      return isOpen() ? refuse() : note;
    },
  };
}

/** One of an endpoint's. */
export type Circuit = ReturnType<typeof createCircuit>;

const circuits = perProcess("circuits", () => new Map<string, Circuit>());

/** This process's circuit of an endpoint. One each, for one kind of call may be down while the others are well. */
export function circuitOf(endpoint: string): Circuit {
  const circuit = circuits.get(endpoint) ?? createCircuit(endpoint);
  circuits.set(endpoint, circuit);
  return circuit;
}
