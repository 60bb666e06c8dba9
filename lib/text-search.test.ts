import { describe, expect, it } from "vitest";
import { foldFields, foldText, hasEastAsianCharacter, matchesAllWords } from "./text-search";

function finds(typed: string, ...fields: string[]): boolean {
  return matchesAllWords(typed)(foldFields(fields));
}

describe("matchesAllWords", () => {
  it.each([
    ["royksopp", "Røyksopp"],
    ["lodz", "Łódź"],
    ["dorde", "Đorđe"],
    ["gudrun", "Guðrún"],
    ["thor", "Þór"],
    ["strasse", "Straße"],
    ["strasse", "STRASSE"],
    ["grosse", "GROẞE"],
    ["aenima", "Ænima"],
    ["oeuvre", "Œuvre"],
    ["isik", "Işık"],
    ["istanbul", "İstanbul"],
    ["hamrun", "Ħamrun"],
    ["don't", "Don’t"],
    ["don't", "Don´t"],
    ["dont", "Don't"],
    ["hawai'i", "Hawaiʻi"],
    ["heroes", "„Heroes“"],
    ['"heroes"', "«Heroes»"],
    ["part ii - the", "Part II – the ‘rest’"],
    ["part ii-the 'rest'", "Part II — the ‘rest’"],
    ["up, doc", "What’s Up Doc?"],
    ["-1", "plus or −1"],
    ["and so on...", "And so on…"],
    ["ac/dc", "AC⁄DC"],
    ["r&b", "Best R & B"],
    ["m.i.a.", "M.I.A."],
    ["abendlied", "Abend\u00adlied"],
    ["night ferry", "Night\u00a0Ferry\u200f"],
    ["οδος", "ΟΔΟΣ"],
    ["οδοσ", "ΟΔΟΣ"],
    ["夜", "夜行列車のための歌"],
    ["カタカナ", "ｶﾀｶﾅ"],
  ])("what is typed as %j on a plain keyboard finds %j", (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each(["Røyksopp", "Don’t", "Ænima", "Part II – the ‘rest’", "Straße", "R&B", "¿?", "!!!", "÷", "夜"])(
    "a copied name finds itself: %j",
    (name) => {
      expect(finds(name, "Another", name)).toBe(true);
    },
  );

  it.each([
    ["r&b", "Harbour Breeze"],
    ["!!!", "Wow!!!"],
    ["?", "Night Ferry"],
    ["royksopp melody", "Røyksopp"],
  ])("%j does not find %j", (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  it("finds every text while nothing is typed", () => {
    expect(finds("  ", "Night Ferry")).toBe(true);
  });

  it("never matches across two fields", () => {
    expect(finds("ferry-oda", "Night Ferry", "Oda")).toBe(false);
    expect(finds("ferry oda", "Night Ferry", "Oda")).toBe(true);
  });
});

it("folding a folded text changes nothing", () => {
  for (const text of ["Part II – the ‘rest’", "İI ı", "!!! ?", "ﬁ ½ ™", "Ŀl"]) {
    expect(foldText(foldText(text))).toBe(foldText(text));
  }
});

it.each([
  ["夜", true],
  ["の", true],
  ["ツ", true],
  ["ｶ", true],
  ["밤", true],
  ["ㄱ", true],
  ["a", false],
  ["é", false],
  ["я", false],
  ["😀", false],
  ["。", false],
])("a word of one character is possible in Chinese, Japanese and Korean: %j is %j", (text, expected) => {
  expect(hasEastAsianCharacter(text)).toBe(expected);
});
