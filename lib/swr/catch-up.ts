type Part<T> = { items: T[] };

/**
 * A list's last part with what has moved into it since it was read, because something before was removed. What was removed stays
 * where it stood, for it may be wanted back.
 * @param again the same part as it is now.
 * @param nameOf what an item is known by; null for what is known by nothing, and so cannot have been missed.
 */
export function withMissed<T, P extends Part<T>>(
  parts: readonly P[],
  again: P,
  nameOf: (item: T) => string | null,
): P | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const known = new Set(parts.flatMap(({ items }) => items.map(nameOf)));
  const missed = again.items.filter((item) => nameOf(item) !== null && !known.has(nameOf(item)));
  return missed.length > 0 ? { ...last, items: [...last.items, ...missed] } : last;
}
