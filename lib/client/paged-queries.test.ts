import { describe, expect, it } from "vitest";
import { byCursor, byOffset } from "./paged-queries";

describe("a list by offset", () => {
  const keyOf = byOffset(50, (page) => `/list/${page}`);
  const part = (offset: number, total: number, items: unknown[] = [1]) => ({ offset, total, items });

  it("starts with its first page and continues to its end", () => {
    expect(keyOf(0, null)).toBe("/list/0");
    expect(keyOf(1, part(0, 120))).toBe("/list/1");
    expect(keyOf(2, part(50, 120))).toBe("/list/2");
    expect(keyOf(3, part(100, 120))).toBeNull();
  });

  it("ends if its total is the end of a page", () => {
    expect(keyOf(2, part(50, 100))).toBeNull();
  });

  it("continues after a page with items that could not be read", () => {
    expect(keyOf(1, part(0, 120, [1, 2]))).toBe("/list/1");
  });

  it("ends with an empty page, regardless of the total", () => {
    expect(keyOf(2, part(50, 10_000_000, []))).toBeNull();
  });
});

describe("a list by cursor", () => {
  const keyOf = byCursor((after) => `/list?after=${after}`);
  const part = (next: string | null) => ({ total: null, next, items: [] });

  it("starts without a cursor and continues with the next, to the last", () => {
    expect(keyOf(0, null)).toBe("/list?after=null");
    expect(keyOf(1, part("x"))).toBe("/list?after=x");
    expect(keyOf(2, part(null))).toBeNull();
  });
});
