import { describe, expect, it } from "vitest";
import { createMemoryDriver } from "./memory-driver";

const MEGABYTE = 1024 * 1024;

/** How many of so many entries are still there. */
function left(letter: string, length: number, megabytes: number): number {
  const layer = createMemoryDriver(megabytes);
  const keys = Array.from({ length: 3000 }, (_, n) => `user:${n}:data:list:`);
  for (const key of keys) layer.set(key, letter.repeat(length), 60_000);
  return keys.filter((key) => layer.get(key) !== undefined).length;
}

describe("the memory of a process", () => {
  it("holds no more than it may, whatever was put in", () => {
    const kept = left("a", 10_000, 4);
    expect(kept * 10_000).toBeLessThanOrEqual(4 * MEGABYTE);
    expect(kept * 10_000).toBeGreaterThan(3.5 * MEGABYTE);
  });

  it("counts two bytes a letter where a text has letters that need them", () => {
    expect(left("ж", 10_000, 4) * 20_000).toBeLessThanOrEqual(4 * MEGABYTE);
  });

  it("counts what an entry takes beside its text", () => {
    expect(left("a", 1, 4)).toBeLessThanOrEqual(4 * 512);
  });

  it("gives up what was not used for longest", () => {
    const layer = createMemoryDriver(4);
    layer.set("used", "a".repeat(1000), 60_000);
    layer.set("unused", "a".repeat(1000), 60_000);
    for (let n = 0; n < 3000; n++) {
      layer.set(`other ${n}`, "a".repeat(4000), 60_000);
      layer.get("used");
    }
    expect([layer.get("used") !== undefined, layer.get("unused") !== undefined]).toEqual([true, false]);
  });
});
