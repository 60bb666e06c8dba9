/** Text as it is searched: without case, accents and their like. */
export function normalizeText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether folded text holds every word of what was typed, in any order. */
export function matchesAllWords(typed: string): (folded: string) => boolean {
  const words = normalizeText(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** Compares names as readers of that language do, and "Part 2" before "Part 10". */
export function compareNames(locale: string | undefined): (a: string, b: string) => number {
  return new Intl.Collator(locale, { numeric: true, sensitivity: "base", ignorePunctuation: true }).compare;
}
