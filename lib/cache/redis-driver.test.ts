import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import type { BlobStore } from "../store";
import { recordInvalidation } from "./invalidations";
import { createMemoryDriver } from "./memory-driver";
import { createRedisDriver } from "./redis-driver";

const DAY = 86_400_000;
const KEY = "user:a:data:songs:";

function entry(value: unknown, asOf = Date.now()): string {
  return JSON.stringify({ value: { value, asOf }, createdAt: asOf, logicalExpiration: asOf + 60_000 });
}

/** A second layer over values in a map. `onGet` happens while one is on its way. */
function layers(onGet = () => {}) {
  const kept = new Map<string, Buffer>();
  const blobs: BlobStore = {
    async get(key) {
      const value = kept.get(key) ?? null;
      onGet();
      return value;
    },
    async set(key, value) {
      kept.set(key, value);
      return true;
    },
  };
  const first = createMemoryDriver(4);
  return { kept, first, second: createRedisDriver({ blobs, first, life: DAY }) };
}

describe("the second layer", () => {
  it("moves what it finds into the first, for the time that it has left", async () => {
    const { first, second } = layers();
    const text = entry("song", Date.now() - DAY + 5_000);
    await second.set(KEY, text, DAY);
    expect(await second.get(KEY)).toBe(text);
    expect(first.get(KEY)).toBe(text);
    expect(first.getRemainingTtl(KEY)).toBeLessThanOrEqual(5_000);
  });

  it("never puts it in the place of what the first has", async () => {
    const { first, second } = layers();
    await second.set(KEY, entry("older"), DAY);
    first.set(KEY, "newer", DAY);
    await second.get(KEY);
    expect(first.get(KEY)).toBe("newer");
  });

  it("gives nothing that was deleted while it was on its way", async () => {
    const { first, second } = layers(() => recordInvalidation("user:a:data:"));
    await second.set(KEY, entry("song"), DAY);
    expect(await second.get(KEY)).toBeUndefined();
    expect(first.get(KEY)).toBeUndefined();
  });

  it("gives nothing whose day is over, nor what is no entry", async () => {
    const { second } = layers();
    for (const text of [entry("song", Date.now() - DAY), "{}", "null", "no JSON", ""]) {
      await second.set(KEY, text, DAY);
      expect(await second.get(KEY)).toBeUndefined();
    }
  });

  it("leaves what is too large, packed, to the process that loaded it", async () => {
    const { kept, second } = layers();
    const noise = Array.from({ length: 300_000 }, () => Math.random().toString(36)).join("");
    expect(await second.set(KEY, noise, DAY)).toBe(false);
    expect(kept.size).toBe(0);
    expect(await second.set(KEY, "a".repeat(3_000_000), DAY)).toBe(true);
  });
});
