import type { CursorView, PageView } from "@/lib/api/types";

/**
 * Names the parts of a list for SWR, one after the other; null where there are none after the last.
 * @param size places in a part. A part without items is the last, whatever the total says.
 */
export function byOffset(size: number, keyOf: (page: number) => string) {
  return (page: number, before: PageView<unknown> | null): string | null => {
    const ends = before && (before.items.length === 0 || before.offset + size >= before.total);
    return ends ? null : keyOf(page);
  };
}

/** The same for a list that is read by cursor. */
export function byCursor(keyOf: (after: string | null) => string) {
  return (_page: number, before: CursorView<unknown> | null): string | null => {
    if (!before) return keyOf(null);
    return before.next === null ? null : keyOf(before.next);
  };
}
