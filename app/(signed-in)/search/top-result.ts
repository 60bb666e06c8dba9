import type { SearchType, SearchView } from "@/lib/api/types";
import { foldFields, foldText, matchesAllWords } from "../../../lib/text-search";
import { foundOf, type ResultItem, type ResultLabels } from "./to-result";

/** A result with its type. */
export type Found = { type: SearchType; item: ResultItem };

/** Returns all results of some types, in the order of the types. */
export function allFound(view: SearchView, types: readonly SearchType[], labels: ResultLabels): Found[] {
  return types.flatMap((type) => foundOf(type, view, labels)?.items.map((item) => ({ type, item })) ?? []);
}

/** Returns 0 for the typed name itself, 1 for one that starts with it, 2 for one of its words, 3 for any other. */
function distance(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return ` ${name}`.includes(` ${typed}`) ? 2 : 3;
}

/** Returns the result whose name is nearest to the text; of equal ones the first. Null if there are none. */
export function nearestResult(found: readonly Found[], typed: string): Found | null {
  const wanted = foldText(typed);
  const far = (one: Found) => distance(foldText(one.item.name), wanted);
  return found.reduce<Found | null>((best, one) => (best && far(best) <= far(one) ? best : one), null);
}

/** Returns the items of a library that match every typed word, the nearest names first. */
export function matchesOf(found: readonly Found[], typed: string, limit: number): Found[] {
  const matches = matchesAllWords(typed);
  const wanted = foldText(typed);
  const nameOf = ({ item }: Found) => foldText(item.name);
  return found
    .filter(({ item }) => matches(foldFields([item.name, ...item.by.map(({ name }) => name)])))
    .map((one) => ({ one, at: distance(nameOf(one), wanted) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ one }) => one);
}

/** How many results of a type are shown while all types are. */
const SHARES: Record<SearchType, number> = {
  track: 3,
  artist: 2,
  album: 2,
  playlist: 2,
  show: 1,
  episode: 1,
  audiobook: 1,
};

/** Returns some results of each type. */
export function sampleOf(found: readonly Found[]): Found[] {
  const left = { ...SHARES };
  return found.filter(({ type }) => {
    left[type] -= 1;
    return left[type] >= 0;
  });
}

/** Returns the results that are not shown elsewhere already, each once: Spotify may name the same item twice. */
export function withoutShown(found: readonly Found[], shown: readonly Found[]): Found[] {
  const addresses = new Set(shown.map(({ item }) => item.url));
  return found.filter(({ item: { url } }) => {
    const isNew = !addresses.has(url);
    addresses.add(url);
    return isNew;
  });
}
