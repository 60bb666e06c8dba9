import type { ListedPlaylist } from "@/lib/api/types";
import { compareNames, matchesAllWords, normalizeText } from "../../../lib/text-search";
import type { PlaylistsParams } from "./playlists-params";

type Asked = Pick<PlaylistsParams, "kind" | "q" | "sort">;

/** The playlists asked for, in the order asked for. */
export function arrangePlaylists(playlists: ListedPlaylist[], { kind, q, sort }: Asked, locale?: string) {
  const matches = matchesAllWords(q);
  const chosen = playlists.filter(
    (one) => (kind === "all" || one.kind === kind) && matches(normalizeText(one.name)),
  );
  if (sort === "name") return chosen.sort(by((one) => one.name, compareNames(locale)));
  if (sort === "entries") return chosen.sort(by((one) => one.total ?? -1, descending));
  return chosen;
}

function by<T>(read: (one: ListedPlaylist) => T, compare: (a: T, b: T) => number) {
  return (a: ListedPlaylist, b: ListedPlaylist) => compare(read(a), read(b));
}

function descending(a: number, b: number): number {
  return b - a;
}
