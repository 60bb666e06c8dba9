import { describe, expect, it } from "vitest";
import { nextFullRows } from "./use-progressive-rows";

describe("nextFullRows", () => {
  const rows = [10, 11, 12, 13, 14, 15, 16];

  it("adds a few rows, from the middle outwards", () => {
    expect([...nextFullRows(rows, new Set(), 3)].sort()).toEqual([12, 13, 14]);
  });

  it("adds to the rows that are full already, and drops those out of view", () => {
    expect([...nextFullRows(rows, new Set([3, 12, 13, 14]), 2)].sort()).toEqual([11, 12, 13, 14, 15]);
  });

  it("returns all rows in the end", () => {
    expect(nextFullRows(rows, new Set(rows), 3).size).toBe(rows.length);
  });
});
