import { tokenize } from "./tokenize";

/** What a thing is found by: its title, and whatever else is said of it. */
export type Texts = { title: string; others: string[] };

/** Finds things by the beginnings of their words. */
export type SearchIndex<Item> = {
  /**
   * Those that hold a word for every one of the given beginnings; all for no beginning. First those with just the
   * title `titled`, then those whose title holds its words, then the others, each in the order of the list.
   */
  search(beginnings: readonly string[], titled: readonly string[]): Item[];
};

/** An index over a list. */
export function createSearchIndex<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => Texts,
): SearchIndex<Item> {
  const titles = items.map((item) => tokenize(textsOf(item).title));
  const places = placesByWord(items, (item, place) => [
    ...(titles[place] ?? []),
    ...textsOf(item).others.flatMap(tokenize),
  ]);
  const sorted = [...places.keys()].sort();

  function placesOf(beginning: string): Set<number> {
    const found = new Set<number>();
    for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at++) {
      for (const place of places.get(sorted[at] ?? "") ?? []) found.add(place);
    }
    return found;
  }

  function rankOf(place: number, titled: readonly string[]): 0 | 1 | 2 {
    const own = titles[place] ?? [];
    const holds = titled.every((wanted) => own.some((word) => word.startsWith(wanted)));
    if (!holds) return 2;
    return own.length === titled.length ? 0 : 1;
  }

  function search(beginnings: readonly string[], titled: readonly string[]): Item[] {
    const [first, ...others] = beginnings.map(placesOf);
    const all = first ? [...first].sort((a, b) => a - b) : [...items.keys()];
    const ranks: [Item[], Item[], Item[]] = [[], [], []];
    for (const place of all) {
      const item = items[place];
      if (item && others.every((each) => each.has(place))) ranks[rankOf(place, titled)].push(item);
    }
    return ranks.flat();
  }

  return { search };
}

function placesByWord<Item>(
  items: readonly Item[],
  wordsOfItem: (item: Item, place: number) => string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  items.forEach((item, place) => {
    for (const word of new Set(wordsOfItem(item, place))) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  return places;
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
