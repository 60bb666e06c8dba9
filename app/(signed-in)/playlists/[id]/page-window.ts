import { ENTRIES_PAGE } from "@/lib/api/paths";

/** Rows `from` up to, not with, `to`. */
export type RowRange = { from: number; to: number };

/** The pages in which rows `from` up to `to` are loaded. */
export function pagesOf({ from, to }: RowRange): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / ENTRIES_PAGE);
  const last = Math.floor((to - 1) / ENTRIES_PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What is rendered of a long table: the rows in the window, and the one that has the focus wherever it is. */
export function visibleRanges(window: RowRange, focused: number): RowRange[] {
  const own = { from: focused, to: focused + 1 };
  if (focused < 0 || (focused >= window.from && focused < window.to)) return [window];
  return focused < window.from ? [own, window] : [window, own];
}

/**
 * Passes a value on once nothing new was seen for `delay` ms.
 * So a fling to the end of a list asks for the pages it ends at, not for those it passes.
 */
export function debounce(delay: number, onSettled: (value: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = "";

  function see(value: string): void {
    if (value === last) return;
    last = value;
    clearTimeout(timer);
    timer = setTimeout(() => onSettled(value), delay);
  }

  return { see, stop: () => clearTimeout(timer) };
}
