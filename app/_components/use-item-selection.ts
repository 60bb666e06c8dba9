"use client";

import { useCallback, useMemo, useState } from "react";

/** The selection of a list of items, which are known by a key each. */
export type ItemSelection<T> = {
  keys: ReadonlySet<string>;
  /** In the order in which they were selected. */
  items: readonly T[];
  toggle: (key: string) => void;
  /** Selects only these items. */
  choose: (keys: readonly string[]) => void;
  clear: () => void;
};

/**
 * Returns the selection of a list. Items that leave the list are no longer selected.
 * @param keyOf a function that stays the same.
 */
export function useItemSelection<T>(all: readonly T[], keyOf: (item: T) => string): ItemSelection<T> {
  const [selected, choose] = useState<readonly string[]>([]);
  const items = useMemo(() => {
    if (selected.length === 0) return [];
    const byKey = new Map(all.map((item) => [keyOf(item), item]));
    return selected.flatMap((key) => byKey.get(key) ?? []);
  }, [selected, all, keyOf]);
  const keys = useMemo(() => new Set(items.map(keyOf)), [items, keyOf]);
  const toggle = useCallback(
    (key: string) => choose((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key])),
    [],
  );
  const clear = useCallback(() => choose([]), []);
  return { keys, items, toggle, choose, clear };
}
