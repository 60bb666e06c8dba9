import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { listParsers, needsCompleteList } from "./list-params";

const load = createLoader(listParsers);

describe("the state of a playlist's list", () => {
  it("is read from the address, and falls back where that says something unknown", () => {
    expect(load("?q=rain&sort=newest")).toEqual({ q: "rain", sort: "newest" });
    expect(load("?sort=loudest")).toEqual({ q: "", sort: "order" });
  });

  it("needs the whole list only for an order of ours or words to look for", () => {
    expect(needsCompleteList({ q: "  ", sort: "order" })).toBe(false);
    expect(needsCompleteList({ q: "a", sort: "order" })).toBe(true);
    expect(needsCompleteList({ q: "", sort: "length" })).toBe(true);
  });
});
