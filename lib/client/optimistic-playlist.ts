import type { EntriesView } from "@/lib/api/types";
import type { OptimisticVersion } from "./optimistic-queue";
import { isSameList, rematch, reserveKeys, type SparseList, toSparseList, withItems } from "./sparse-list";

/** How a playlist stands for this tab. `supersededVersions`: those that changes made here have left behind. */
export type OptimisticPlaylist = OptimisticVersion & { supersededVersions: readonly string[] };

/** What came with the page. */
export type ServerPlaylist = { snapshot: string; first: EntriesView };

const keysOf = new WeakMap<EntriesView, number>();

/** The same keys each time the same page is opened: rendering asks more than once. */
function firstKeyOf(first: EntriesView): number {
  const key = keysOf.get(first) ?? reserveKeys();
  keysOf.set(first, key);
  return key;
}

function opened({ snapshot, first }: ServerPlaylist, known?: SparseList): OptimisticPlaylist {
  const read = toSparseList(first.entries, first.total, firstKeyOf(first));
  const list = known ? rematch(known, read) : read;
  return { snapshot, list, supersededVersions: [], isPending: false };
}

/**
 * Which of two to show: what came with the page, or what is kept in this tab. A page that still tells of a version which was left behind is
 * late: it comes from before the change, by the way back or from a Spotify that lags. Where the page tells of anything that was not known,
 * another change came between: what it does not tell is dropped, and its entries keep their keys.
 */
export function reconcile(kept: OptimisticPlaylist | undefined, page: ServerPlaylist): OptimisticPlaylist {
  if (!kept) return opened(page);
  if (kept.isPending || kept.supersededVersions.includes(page.snapshot)) return kept;
  const { total, entries } = page.first;
  if (kept.snapshot !== page.snapshot || !isSameList(kept.list, total, entries))
    return opened(page, kept.list);
  // The same object where nothing is new: it is kept again each time it is another.
  const news = entries.filter((entry) => {
    const known = kept.list.entries[entry.position];
    return known?.uri !== entry.uri || known?.addedAt !== entry.addedAt;
  });
  return news.length > 0 ? { ...kept, list: withItems(kept.list, news) } : kept;
}
