/** A call in flight, and when it started, in ms of this process. */
type InFlight<T> = { promise: Promise<T>; startedAt: number };

/** Creates a single-flight: concurrent calls with one key share one promise. Results are not cached. */
export function createSingleFlight<T>() {
  const inFlight = new Map<string, InFlight<T>>();

  function start(key: string, begin: () => Promise<T>): InFlight<T> {
    const call = { promise: begin(), startedAt: performance.now() };
    const end = () => inFlight.delete(key);
    call.promise.then(end, end);
    inFlight.set(key, call);
    return call;
  }

  return {
    /** Returns the call with this key, if one is in flight. */
    current: (key: string): InFlight<T> | undefined => inFlight.get(key),
    /** @param begin runs unless a call with this key is in flight. All callers get its result or its error. */
    join: (key: string, begin: () => Promise<T>): InFlight<T> => inFlight.get(key) ?? start(key, begin),
  };
}
