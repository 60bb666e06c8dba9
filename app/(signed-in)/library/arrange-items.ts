import { compareNames, foldFields, matchesAllWords } from "@/lib/text-search";
import type { LibraryParams } from "./library-params";

/** The texts of an item: its name, and its artists, show or authors. */
export type ItemTexts<T> = (item: T) => { name: string; by: string };

/** Returns the items that match the typed words, in the requested order. */
export function arrangeItems<T>(
  items: readonly T[],
  { q, sort }: LibraryParams,
  textsOf: ItemTexts<T>,
  locale?: string,
): T[] {
  const matches = matchesAllWords(q);
  const matching = items.filter((item) => {
    const { name, by } = textsOf(item);
    return matches(foldFields([name, by]));
  });
  if (sort === "added") return matching;
  const compare = compareNames(locale);
  const byName = (a: T, b: T) => compare(textsOf(a).name, textsOf(b).name);
  if (sort === "name") return matching.sort(byName);
  return matching.sort((a, b) => compare(textsOf(a).by, textsOf(b).by) || byName(a, b));
}
