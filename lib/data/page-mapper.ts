import "server-only";
import type { PageView } from "../api/types";

type RawPage<T> = { total?: number | null; items: readonly (T | null)[] };

/**
 * Part of a list as a browser sees it. Without a total, what was seen counts; what is there beyond the total counts too.
 * @param toItem gives null for what cannot be shown.
 */
export function toPage<Raw, Item>(
  raw: RawPage<Raw>,
  offset: number,
  toItem: (raw: Raw) => Item | null,
): PageView<Item> {
  const items = raw.items.flatMap((item) => (item === null ? [] : (toItem(item) ?? [])));
  const seen = raw.items.length > 0 ? offset + raw.items.length : 0;
  return { offset, total: Math.max(raw.total ?? 0, seen), items };
}
