/** A map that evicts its oldest entries, so that many requests cannot fill the memory. */
export type BoundedMap<Key, Value> = {
  get(key: Key): Value | undefined;
  /** Adds an entry as the newest. Evicts the oldest if there are too many. */
  set(key: Key, value: Value): void;
  /** Returns and removes an entry. */
  take(key: Key): Value | undefined;
  keys(): Key[];
  values(): Value[];
};

/** Creates a map of at most `limit` entries. Calls `onEvict` for each evicted one. */
export function createBoundedMap<Key, Value>(
  limit: number,
  onEvict: (value: Value) => void = () => {},
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
      onEvict(value);
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
