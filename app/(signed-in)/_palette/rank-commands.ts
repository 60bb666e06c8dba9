import { foldFields, foldText, matchesAllWords } from "../../../lib/text-search";

type Named = { name: string; also?: string };

/** Returns 0 if the name starts with the text, 1 if one of its words does, 2 if it contains it, 3 if only `also` matches. */
function rank(name: string, typed: string): number {
  const [first = ""] = typed.split(" ");
  if (name.startsWith(typed)) return 0;
  if (name.split(" ").some((word) => word.startsWith(first))) return 1;
  return name.includes(first) ? 2 : 3;
}

/** Returns the items that match every typed word, best matches first; equal matches keep their order. */
export function rankCommands<T extends Named>(all: readonly T[], typed: string, limit = all.length): T[] {
  const matches = matchesAllWords(typed);
  const wanted = foldText(typed);
  return all
    .filter(({ name, also = "" }) => matches(foldFields([name, also])))
    .map((one) => ({ one, at: rank(foldText(one.name), wanted) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ one }) => one);
}
