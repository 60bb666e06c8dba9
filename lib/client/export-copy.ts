import type { ExportList } from "../export/export-list";
import type { ExportPage, ExportProgress, ExportStore } from "./export-store";

/** Lists that this browser stores, from which an export is made without requests. */
export type ExportCopy = {
  /** Yields the pages of a list in order; none if it is not stored, and fewer than its total if it is replaced meanwhile. */
  pages: (list: ExportList) => AsyncIterable<ExportPage>;
};

type Target = { store: ExportStore; progress: ExportProgress; signal: AbortSignal };

/**
 * Stores a list for an export as the copy has it. What the copy does not have completely is left to be read from Spotify.
 * @returns the number of items; null if the list is left.
 * @throws the reason of an abort.
 */
export async function takeFromCopy(
  copy: ExportCopy,
  list: ExportList,
  target: Target,
): Promise<number | null> {
  const { store, progress, signal } = target;
  const stored = (await store.pages(list.id)).at(-1);
  if (stored?.next === null) return stored.total;
  let next: number | null = 0;
  let total = 0;
  for await (const page of copy.pages(list)) {
    signal.throwIfAborted();
    // Pages of an interrupted export may be of another version.
    if (next === 0) await store.dropPages(list.id);
    await store.savePage(list.id, next ?? 0, page, progress);
    ({ next, total } = page);
  }
  if (next === null) return total;
  if (next > 0) await store.dropPages(list.id);
  return null;
}
