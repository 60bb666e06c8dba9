import { ENTRIES_PAGE } from "@/lib/keys";

/** Rows of one page of the playlist, as far as they are on the screen: positions `from` up to, not with, `to`. */
export type PageRun = { page: number; from: number; to: number };

/** Cuts rows `from` up to `to` at the borders of the pages they are loaded in. */
export function pageRuns(from: number, to: number): PageRun[] {
  const runs: PageRun[] = [];
  for (let start = from; start < to; ) {
    const page = Math.floor(start / ENTRIES_PAGE);
    const end = Math.min((page + 1) * ENTRIES_PAGE, to);
    runs.push({ page, from: start, to: end });
    start = end;
  }
  return runs;
}

/**
 * Passes a value on once nothing new was seen for `delay` ms.
 * So a fling to the end of a list asks for the pages it ends at, not for those it passes.
 */
export function settler(delay: number, onSettled: (value: string) => void) {
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
