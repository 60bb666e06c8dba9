import { matchesAllWords, normalizeText } from "../../../lib/text-search";

type Named = { name: string; also?: string };

/** How well a name answers: 0 where it begins so, 1 where a word of it does, 2 within it, 3 by its other words alone. */
function rank(name: string, typed: string): number {
  const [first = ""] = typed.split(/\s+/);
  if (name.startsWith(typed)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(first))) return 1;
  return name.includes(first) ? 2 : 3;
}

/** Those that hold every word typed, the nearest first; among equals the order stays. */
export function rankCommands<T extends Named>(all: readonly T[], typed: string, most = all.length): T[] {
  const matches = matchesAllWords(typed);
  const wanted = normalizeText(typed).trim();
  return all
    .filter(({ name, also = "" }) => matches(normalizeText(`${name} ${also}`)))
    .map((one) => ({ one, at: rank(normalizeText(one.name), wanted) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}
