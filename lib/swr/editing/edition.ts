import type { EntriesView } from "@/lib/views";
import type { Shown } from "./editor";
import { toKnownList } from "./known-list";

/** How a playlist stands for this tab. `left`: versions that changes made here have left behind. */
export type Edition = Shown & { left: readonly string[] };

/** What came with the page. */
export type Opened = { snapshot: string; first: EntriesView };

function opened({ snapshot, first }: Opened): Edition {
  return { snapshot, list: toKnownList(first.entries, first.total), left: [], isPending: false };
}

/**
 * Which of two to show: what came with the page, or what is kept from changes made here. A page that still tells of a version which
 * was left behind is late: it comes from before the change, by the way back or from a Spotify that lags.
 */
export function current(kept: Edition | undefined, page: Opened): Edition {
  if (!kept) return opened(page);
  if (kept.isPending || kept.left.includes(page.snapshot)) return kept;
  if (kept.snapshot !== page.snapshot) return opened(page);
  const known = kept.list.filter((entry) => entry !== undefined);
  return { ...kept, list: toKnownList([...known, ...page.first.entries], page.first.total) };
}
