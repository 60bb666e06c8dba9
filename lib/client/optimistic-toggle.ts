/** Whether something is in the library; undefined where nobody asked yet. */
export type SavedStatus = boolean | undefined;

type Tools = {
  known: (uri: string) => SavedStatus;
  show: (uri: string, mark: SavedStatus) => void;
  /** Makes the change for good. */
  send: (uri: string, mark: boolean) => Promise<unknown>;
};

/** A thing of which changes are on their way. */
type Flight = {
  /** What Spotify has, as far as it said. */
  confirmed: SavedStatus;
  /** Ends with the last of them, whatever comes of it. */
  last: Promise<unknown>;
  changes: number;
};

/**
 * Saves and removes. What is wanted shows at once; where it fails, what Spotify has comes back, unless something newer is
 * wanted by then. Changes of one thing go out one after the other, or "save, remove" might arrive as "remove, save".
 * @returns makes one change, and tells whether it is still what is wanted. Throws what `send` throws, if so.
 */
export function createOptimisticToggle({ known, show, send }: Tools) {
  const flights = new Map<string, Flight>();

  function board(uri: string): Flight {
    const flight = flights.get(uri) ?? { confirmed: known(uri), last: Promise.resolve(), changes: 0 };
    flights.set(uri, flight);
    return flight;
  }

  return async (uri: string, mark: boolean): Promise<boolean> => {
    const flight = board(uri);
    const turn = ++flight.changes;
    const isWanted = () => turn === flight.changes;
    show(uri, mark);
    const sent = flight.last.then(() => send(uri, mark));
    flight.last = sent.catch(() => {});
    try {
      await sent;
      flight.confirmed = mark;
    } catch (cause) {
      if (!isWanted()) return false;
      show(uri, flight.confirmed);
      throw cause;
    } finally {
      if (isWanted()) flights.delete(uri);
    }
    return isWanted();
  };
}
