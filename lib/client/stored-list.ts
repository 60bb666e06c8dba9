/** Returns the items of a list in `localStorage` that are as expected; none if the data is damaged or the browser stores nothing. */
export function readStoredList<Item>(key: string, isItem: (value: unknown) => value is Item): Item[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  } catch {
    return [];
  }
}

/**
 * Stores a list in `localStorage`; an empty one is removed.
 * @returns false if storage is full or unavailable.
 */
export function storeList(key: string, items: readonly unknown[]): boolean {
  try {
    if (items.length > 0) localStorage.setItem(key, JSON.stringify(items));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Returns whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}
