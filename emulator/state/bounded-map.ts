/** A map that forgets its oldest entries, so that no flood of requests can fill the memory. */
export type BoundedMap<Key, Value> = {
  get(key: Key): Value | undefined;
  /** Adds an entry as the newest; the oldest leaves when there are too many. */
  set(key: Key, value: Value): void;
  /** Gives an entry and removes it. */
  take(key: Key): Value | undefined;
  keys(): Key[];
  values(): Value[];
};

/** An empty map of at most `limit` entries. `leave` hears of each one that had to make room. */
export function createBoundedMap<Key, Value>(
  limit: number,
  leave: (value: Value) => void = () => {},
): BoundedMap<Key, Value> {
  const map = new Map<Key, Value>();

  function set(key: Key, value: Value): void {
    map.delete(key);
    map.set(key, value);
    if (map.size > limit) dropOldest();
  }

  function dropOldest(): void {
    for (const [key, value] of map) {
      map.delete(key);
      leave(value);
      return;
    }
  }

  function take(key: Key): Value | undefined {
    const value = map.get(key);
    map.delete(key);
    return value;
  }

  return {
    get: (key) => map.get(key),
    set,
    take,
    keys: () => [...map.keys()],
    values: () => [...map.values()],
  };
}
