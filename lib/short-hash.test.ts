import { expect, it } from "vitest";
import { shortHash } from "./short-hash";

it("differs for 10,000 similar texts, and is the same for equal ones", () => {
  const hashes = new Set(Array.from({ length: 10_000 }, (_, index) => shortHash(`AAAA${index}`)));
  expect(hashes.size).toBe(10_000);
  expect(shortHash("AAAA1")).toBe(shortHash("AAAA1"));
});
