import { describe, expect, it } from "vitest";
import { createMemoryDriver, latin1Json } from "./memory-driver";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Sets 3,000 entries and returns how many of them are still cached. */
function countCached(character: string, length: number, megabytes: number): number {
  const driver = createMemoryDriver(megabytes);
  const keys = Array.from({ length: 3000 }, (_, n) => `user:${n}:data:list:`);
  for (const key of keys) driver.set(key, character.repeat(length), 60_000);
  return keys.filter((key) => driver.get(key) !== undefined).length;
}

describe("the memory driver", () => {
  it("never holds more than its limit", () => {
    const cached = countCached("a", 10_000, 4);
    expect(cached * 10_000).toBeLessThanOrEqual(4 * BYTES_PER_MEGABYTE);
    expect(cached * 10_000).toBeGreaterThan(3.5 * BYTES_PER_MEGABYTE);
  });

  it("counts two bytes per character for a text that needs them", () => {
    expect(countCached("ж", 10_000, 4) * 20_000).toBeLessThanOrEqual(4 * BYTES_PER_MEGABYTE);
  });

  it("counts the overhead of an entry", () => {
    expect(countCached("a", 1, 4)).toBeLessThanOrEqual(4 * 512);
  });

  it("evicts the least recently used entry", () => {
    const driver = createMemoryDriver(4);
    driver.set("used", "a".repeat(1000), 60_000);
    driver.set("unused", "a".repeat(1000), 60_000);
    for (let n = 0; n < 3000; n++) {
      driver.set(`other ${n}`, "a".repeat(4000), 60_000);
      driver.get("used");
    }
    expect([driver.get("used") !== undefined, driver.get("unused") !== undefined]).toEqual([true, false]);
  });
});

describe("latin1Json", () => {
  it.each([["plain"], ["é ÿ"], ["Ж ’ 東 🎧"], [["a", null, 1.5, { ключ: '\\u0041 "quoted"' }]], [null]])(
    "restores %j unchanged",
    (value) => {
      expect(latin1Json.deserialize(latin1Json.serialize(value))).toEqual(value);
    },
  );

  it("contains no character that needs a second byte", () => {
    expect(latin1Json.serialize(["Ж ’ 東 🎧", "é"])).not.toMatch(/[\u0100-\uffff]/);
  });
});
