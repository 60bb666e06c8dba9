import { describe, expect, it } from "vitest";
import { arrangeItems } from "./arrange-items";

const ITEMS = [
  { name: "Salt", by: "Öda" },
  { name: "Ferry 10", by: "Brin" },
  { name: "Ferry 2", by: "Brin" },
  { name: "Ältere Lieder", by: "" },
];
const textsOf = (item: (typeof ITEMS)[number]) => item;

function names(params: { q?: string; sort?: "added" | "name" | "by" }): string[] {
  return arrangeItems(ITEMS, { q: "", sort: "added", ...params }, textsOf, "en").map(({ name }) => name);
}

describe("the items of a library", () => {
  it("stay as Spotify sends them, newest first, without a filter and another order", () => {
    expect(names({})).toEqual(ITEMS.map(({ name }) => name));
  });

  it("match words of the name and of the artist, in any order and without accents", () => {
    expect(names({ q: "brin ferry" })).toEqual(["Ferry 10", "Ferry 2"]);
    expect(names({ q: "oda" })).toEqual(["Salt"]);
    expect(names({ q: "nothing" })).toEqual([]);
  });

  it("are sorted by name, numbers by their value", () => {
    expect(names({ sort: "name" })).toEqual(["Ältere Lieder", "Ferry 2", "Ferry 10", "Salt"]);
  });

  it("are sorted by artist and then by name", () => {
    expect(names({ sort: "by" })).toEqual(["Ältere Lieder", "Ferry 2", "Ferry 10", "Salt"]);
    expect(names({ sort: "by", q: "ferry" })).toEqual(["Ferry 2", "Ferry 10"]);
  });
});
