import { describe, expect, it } from "vitest";
import { nextFullRows } from "./use-progressive-rows";

describe("the rows that are made whole next", () => {
  const rows = [10, 11, 12, 13, 14, 15, 16];

  it("are a few, from the middle outwards", () => {
    expect([...nextFullRows(rows, new Set(), 3)].sort()).toEqual([12, 13, 14]);
  });

  it("come to those that are whole already, and those out of sight are forgotten", () => {
    expect([...nextFullRows(rows, new Set([3, 12, 13, 14]), 2)].sort()).toEqual([11, 12, 13, 14, 15]);
  });

  it("are all of them in the end", () => {
    expect(nextFullRows(rows, new Set(rows), 3).size).toBe(rows.length);
  });
});
