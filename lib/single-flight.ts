/** Lets equal questions share one answer while it is under way. Nothing is kept beyond that. */
export function createSingleFlight<T>() {
  const underway = new Map<string, Promise<T>>();

  /** @param begin asks, unless the same is being asked already. Whoever waits gets its answer, or its error. */
  return function join(key: string, begin: () => Promise<T>): Promise<T> {
    const known = underway.get(key);
    if (known) return known;
    const flight = begin().finally(() => underway.delete(key));
    underway.set(key, flight);
    return flight;
  };
}
