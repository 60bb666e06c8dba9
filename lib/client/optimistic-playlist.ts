import type { EntriesView } from "@/lib/api/types";
import type { OptimisticVersion } from "./optimistic-queue";
import { isSameList, rematch, reserveKeys, type SparseList, toSparseList, withItems } from "./sparse-list";

/**
 * A playlist as this tab shows it. `supersededVersions`: the snapshots that changes in this tab have
 * replaced.
 */
export type OptimisticPlaylist = OptimisticVersion & { supersededVersions: readonly string[] };

/** A playlist as the page loaded it. */
export type ServerPlaylist = { snapshot: string; first: EntriesView };

const keysOf = new WeakMap<EntriesView, number>();

/** Returns the same keys each time the same page is opened, because rendering calls this repeatedly. */
function firstKeyOf(first: EntriesView): number {
  const key = keysOf.get(first) ?? reserveKeys();
  keysOf.set(first, key);
  return key;
}

function fromPage({ snapshot, first }: ServerPlaylist, known?: SparseList): OptimisticPlaylist {
  const read = toSparseList(first.entries, first.total, firstKeyOf(first));
  const list = known ? rematch(known, read) : read;
  return { snapshot, list, supersededVersions: [], isPending: false };
}

/**
 * Returns the version to show: the page's, or the one in this tab. A page with a superseded snapshot is
 * outdated: it was read before the change, and appears after back navigation or a delay at Spotify. If the
 * page contains anything unknown, another change happened meanwhile: what the page does not contain is
 * dropped, and its entries keep their keys.
 */
export function reconcile(cached: OptimisticPlaylist | undefined, page: ServerPlaylist): OptimisticPlaylist {
  if (!cached) return fromPage(page);
  if (cached.isPending || cached.supersededVersions.includes(page.snapshot)) return cached;
  const { total, entries } = page.first;
  if (cached.snapshot !== page.snapshot || !isSameList(cached.list, total, entries))
    return fromPage(page, cached.list);
  // Returns the same object if nothing is new, because each new object is stored again.
  const updates = entries.filter((entry) => {
    const known = cached.list.entries[entry.position];
    return known?.uri !== entry.uri || known?.addedAt !== entry.addedAt;
  });
  return updates.length > 0 ? { ...cached, list: withItems(cached.list, updates) } : cached;
}
