import { wordsOf } from "./words";

/** Finds things by the beginnings of their words. */
export type SearchIndex<Item> = {
  /** Those that hold a word for every one of the given beginnings, in the order of the list; all for no beginning. */
  search(beginnings: readonly string[]): Item[];
};

/** An index over a list, by the words of each item's texts. */
export function createSearchIndex<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => string[],
): SearchIndex<Item> {
  const places = new Map<string, number[]>();
  items.forEach((item, place) => {
    for (const word of new Set(textsOf(item).flatMap(wordsOf))) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  const sorted = [...places.keys()].sort();

  function placesOf(beginning: string): Set<number> {
    const found = new Set<number>();
    for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at++) {
      for (const place of places.get(sorted[at] ?? "") ?? []) found.add(place);
    }
    return found;
  }

  function search(beginnings: readonly string[]): Item[] {
    const [first, ...others] = beginnings.map(placesOf);
    if (!first) return [...items];
    const common = [...first].filter((place) => others.every((each) => each.has(place)));
    return common.sort((a, b) => a - b).flatMap((place) => items[place] ?? []);
  }

  return { search };
}

/** Where the first text stands that is not before `wanted`, in a sorted list. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
