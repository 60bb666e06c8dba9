import { SAVED_PAGE } from "@/lib/api/paths";

type Part<T> = { items: T[] };

/**
 * The parts into which something may have moved since they were read, because others were removed: all from the one on in which the last
 * of it came to stand.
 */
export function partsToRead(parts: number, removed: number): number[] {
  const first = Math.max(0, Math.floor((parts * SAVED_PAGE - removed) / SAVED_PAGE));
  return Array.from({ length: parts - first }, (_, at) => first + at);
}

/**
 * A list's last part with what has moved into it since it was read, because something before was removed. What was removed stays
 * where it stood, for it may be wanted back.
 * @param again what stands by now where it may have moved to.
 * @param nameOf what an item is known by; null for what is known by nothing, and so cannot have been missed.
 */
export function backfillPage<T, P extends Part<T>>(
  parts: readonly P[],
  again: readonly T[],
  nameOf: (item: T) => string | null,
): P | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const known = new Set(parts.flatMap(({ items }) => items.map(nameOf)));
  const missed = again.filter((item) => nameOf(item) !== null && !known.has(nameOf(item)));
  return missed.length > 0 ? { ...last, items: [...last.items, ...missed] } : last;
}
