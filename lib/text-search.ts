/** Letters that Unicode does not decompose into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  // At the end of a word.
  ς: "σ",
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");
const APOSTROPHES = /[‘’‚‛′´`ʹʻʼʽ]/g;
/** The fraction slash and the minus sign are symbols to Unicode, but are typed as punctuation. */
const PUNCTUATION = /[\p{P}\p{Z}\s⁄−]+/gu;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}]/u;

function withPlainLetters(text: string): string {
  // Before the decomposition, which turns an acute accent used as an apostrophe into a space.
  return text
    .replace(APOSTROPHES, "'")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function withoutPunctuation(plain: string): string {
  return plain.replaceAll("'", "").replace(PUNCTUATION, " ").trim();
}

/**
 * Returns text as it is typed on a plain keyboard: without case, accents, apostrophes and other punctuation, with single
 * spaces. A text that consists of punctuation, such as "!!!", keeps it.
 */
export function foldText(text: string): string {
  const plain = withPlainLetters(text);
  return withoutPunctuation(plain) || plain.trim();
}

/** Folds several texts, such as a title and an artist, into one. No typed word matches across two of them. */
export function foldFields(fields: readonly string[]): string {
  return fields.map(foldText).join("\n ");
}

/** Returns a function that checks whether folded text contains every typed word, in any order. */
export function matchesAllWords(typed: string): (folded: string) => boolean {
  const words = withPlainLetters(typed).split(/\s+/).map(withoutPunctuation).filter(Boolean);
  const wanted = words.length > 0 ? words : [foldText(typed)];
  const [first = ""] = wanted;
  // The usual case, for which a hundred thousand texts may be checked between two keys.
  if (wanted.length === 1 && !first.includes(" ")) return (folded) => folded.includes(first);
  return (folded) => wanted.every((word) => containsWord(folded, word));
}

/** A word that was split at its punctuation begins at a word: "r&b" is in "Best R&B", but not in "Harbour Breeze". */
function containsWord(folded: string, word: string): boolean {
  return word.includes(" ") ? ` ${folded}`.includes(` ${word}`) : folded.includes(word);
}

/** Returns whether text contains a Chinese, Japanese or Korean character, one of which can be a whole word. */
export function hasEastAsianCharacter(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** Returns a comparator that sorts names by the rules of the language, with "Part 2" before "Part 10". */
export function compareNames(locale: string | undefined): (a: string, b: string) => number {
  return new Intl.Collator(locale, { numeric: true, sensitivity: "base", ignorePunctuation: true }).compare;
}
