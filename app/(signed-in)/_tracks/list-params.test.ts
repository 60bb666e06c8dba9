import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { listParsers, needsCompleteList } from "./list-params";

const load = createLoader(listParsers);

describe("the state of a playlist's list", () => {
  it("is read from the URL, and falls back to the defaults for unknown values", () => {
    expect(load("?q=rain&sort=newest")).toEqual({ q: "rain", sort: "newest" });
    expect(load("?sort=loudest")).toEqual({ q: "", sort: "order" });
  });

  it("needs the complete list only for another sort order or a filter", () => {
    expect(needsCompleteList({ q: "  ", sort: "order" })).toBe(false);
    expect(needsCompleteList({ q: "a", sort: "order" })).toBe(true);
    expect(needsCompleteList({ q: "", sort: "length" })).toBe(true);
  });
});
