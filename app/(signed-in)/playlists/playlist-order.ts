import type { ListedPlaylist } from "@/lib/api/types";
import type { PlaylistFacts } from "@/lib/client/playlist-facts";
import { compareNames, foldText, matchesAllWords } from "../../../lib/text-search";
import type { PlaylistsParams } from "./playlists-params";

type Criteria = Pick<PlaylistsParams, "kind" | "q" | "sort">;

/** What this browser knows of playlists, for the orders that need it. */
type FactsOf = (playlist: ListedPlaylist) => PlaylistFacts;

/** Returns the playlists that match, in the requested order. */
export function arrangePlaylists(
  playlists: ListedPlaylist[],
  { kind, q, sort }: Criteria,
  { locale, factsOf }: { locale?: string; factsOf: FactsOf },
): ListedPlaylist[] {
  const matches = matchesAllWords(q);
  const matching = playlists.filter(
    (playlist) => (kind === "all" || playlist.kind === kind) && matches(foldText(playlist.name)),
  );
  if (sort === "name") return matching.sort(by((playlist) => playlist.name, compareNames(locale)));
  if (sort === "entries") return matching.sort(by((playlist) => playlist.total ?? -1, descending));
  if (sort === "changed") return matching.sort(by((playlist) => factsOf(playlist).changedAt, descending));
  if (sort === "length")
    return matching.sort(by((playlist) => factsOf(playlist).durationMs ?? -1, descending));
  return matching;
}

function by<T>(read: (playlist: ListedPlaylist) => T, compare: (a: T, b: T) => number) {
  return (a: ListedPlaylist, b: ListedPlaylist) => compare(read(a), read(b));
}

function descending(a: number, b: number): number {
  return b - a;
}
