import { describe, expect, it } from "vitest";
import { MOST_LETTERS, searchTerms, searchUrl } from "./search-params";

describe("what is looked for", () => {
  it("is what was typed, without idle blanks", () => {
    expect(searchTerms("  night   ferry ")).toBe("night ferry");
  });

  it.each(["", " ", "a", " a ", "é", "😀"])(
    "is nothing while less than two letters stand there: '%s'",
    (typed) => {
      expect(searchTerms(typed)).toBe("");
    },
  );

  it("is no longer than may be asked for", () => {
    expect(searchTerms("x".repeat(1000))).toHaveLength(MOST_LETTERS);
  });

  it.each(["😀", "\ud83d"])("ends with a whole character where it is cut: '%s'", (last) => {
    const words = searchTerms(`${"x".repeat(MOST_LETTERS - 1)}${last}`);
    expect(words).toBe(words.toWellFormed());
    expect(searchUrl(words)).toContain("x".repeat(MOST_LETTERS - 1));
  });
});

it("the search on Spotify keeps every letter", () => {
  expect(searchUrl("a/b? é")).toBe("https://open.spotify.com/search/a%2Fb%3F%20%C3%A9");
});
