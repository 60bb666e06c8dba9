import { tokenize } from "./tokenize";

/** Searchable texts of an item: its title and all others. */
export type Texts = { title: string; others: string[] };

/** Finds items by prefixes of their words. */
export type SearchIndex<Item> = {
  /**
   * Returns the items with a word for each prefix; all items if there are no prefixes. Items whose title is exactly
   * `titled` come first, then those whose whole title it names beside other words, then those whose title contains its
   * words, then the others, each in the order of the list.
   */
  search(prefixes: readonly string[], titled: readonly string[]): Item[];
};

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

  function placesOf(prefix: string): Set<number> {
    const found = new Set<number>();
    for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
      for (const place of places.get(sorted[at] ?? "") ?? []) found.add(place);
    }
    return found;
  }

  function rankOf(place: number, titled: readonly string[]): 0 | 1 | 2 | 3 {
    const own = titles[place] ?? [];
    if (own.join(" ") === titled.join(" ")) return 0;
    if (own.length > 0 && own.every((word) => titled.includes(word))) return 1;
    return titled.every((wanted) => own.some((word) => word.startsWith(wanted))) ? 2 : 3;
  }

  function search(prefixes: readonly string[], titled: readonly string[]): Item[] {
    const [first, ...others] = prefixes.map(placesOf);
    const all = first ? [...first].sort((a, b) => a - b) : [...items.keys()];
    const ranks: [Item[], Item[], Item[], Item[]] = [[], [], [], []];
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

/** Index of the first text in a sorted list that is not before `wanted`. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
