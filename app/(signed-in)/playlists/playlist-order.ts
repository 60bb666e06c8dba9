import type { PlaylistView } from "@/lib/views";
import type { ShelfState } from "./shelf-state";
import { fold, matcher, nameOrder } from "./words";

type Asked = Pick<ShelfState, "kind" | "q" | "sort">;

/** The playlists asked for, in the order asked for. */
export function arrangePlaylists(playlists: PlaylistView[], { kind, q, sort }: Asked, locale?: string) {
  const matches = matcher(q);
  const chosen = playlists.filter((one) => (kind === "all" || one.kind === kind) && matches(fold(one.name)));
  if (sort === "name") return chosen.sort(by((one) => one.name, nameOrder(locale)));
  if (sort === "entries") return chosen.sort(by((one) => one.total ?? -1, descending));
  return chosen;
}

function by<T>(read: (one: PlaylistView) => T, compare: (a: T, b: T) => number) {
  return (a: PlaylistView, b: PlaylistView) => compare(read(a), read(b));
}

function descending(a: number, b: number): number {
  return b - a;
}
