import { describe, expect, it } from "vitest";
import { MAX_QUERY_CHARS, searchTerms, searchUrl } from "./search-params";

describe("searchTerms", () => {
  it("returns the typed text without extra spaces", () => {
    expect(searchTerms("  night   ferry ")).toBe("night ferry");
  });

  it.each(["", " ", "a", " a ", "é", "😀"])(
    "returns nothing for fewer than two characters: '%s'",
    (typed) => {
      expect(searchTerms(typed)).toBe("");
    },
  );

  it.each(["夜", " の ", "밤"])("returns one Chinese, Japanese or Korean character: '%s'", (typed) => {
    expect(searchTerms(typed)).toBe(typed.trim());
  });

  it("returns nothing for a Spotify link or URI", () => {
    expect(searchTerms("https://open.spotify.com/track/x")).toBe("");
    expect(searchTerms(" spotify:album:x ")).toBe("");
  });

  it("cuts the terms at the maximum length", () => {
    expect(searchTerms("x".repeat(1000))).toHaveLength(MAX_QUERY_CHARS);
  });

  it.each(["😀", "\ud83d"])("cuts at a complete character: '%s'", (last) => {
    const words = searchTerms(`${"x".repeat(MAX_QUERY_CHARS - 1)}${last}`);
    expect(words).toBe(words.toWellFormed());
    expect(searchUrl(words)).toContain("x".repeat(MAX_QUERY_CHARS - 1));
  });
});

it("the URL of the search on Spotify encodes every character", () => {
  expect(searchUrl("a/b? é")).toBe("https://open.spotify.com/search/a%2Fb%3F%20%C3%A9");
});
