import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import type { BlobStore } from "../store";
import { DAY_MS } from "../time";
import { recordInvalidation } from "./invalidations";
import { createRedisDriver } from "./redis-driver";

const KEY = "user:a:data:songs:";

function entry(value: unknown, asOf = Date.now()): string {
  return JSON.stringify({ value: { value, asOf }, createdAt: asOf, logicalExpiration: asOf + 60_000 });
}

/** Creates the driver with a map in place of Redis. `onGet` runs while a read is in flight. */
function createDriver(onGet = () => {}) {
  const stored = new Map<string, { value: Buffer; version: string }>();
  const used: (string | undefined)[] = [];
  let version = "v1";
  const blobs: BlobStore = {
    async get(key) {
      const found = stored.get(key);
      const value = found?.version === version ? found.value : null;
      const read = { value, version: Buffer.from(version) };
      onGet();
      return read;
    },
    async set(key, value, _ttl, begun) {
      used.push(begun?.toString());
      if (begun) stored.set(key, { value, version: begun.toString() });
      return begun !== null;
    },
  };
  const l2 = createRedisDriver(blobs, DAY_MS);
  function setVersion(next: string): void {
    version = next;
  }
  return { stored, used, l2, setVersion };
}

describe("the Redis driver", () => {
  it("stores a value under the version that its load began with, whoever reads in the meantime", async () => {
    const { used, l2, setVersion } = createDriver();
    await l2.get(KEY);
    setVersion("v2");
    await l2.get(KEY);
    await l2.set(KEY, entry("loaded before a deletion"), DAY_MS);
    await l2.get(KEY);
    await l2.set(KEY, entry("loaded after it"), DAY_MS);
    expect(used).toEqual(["v1", "v2"]);
  });

  it("does not take a read that found a fresh value for the beginning of a load", async () => {
    const { used, l2, setVersion } = createDriver();
    await l2.get(KEY);
    await l2.set(KEY, entry("song"), DAY_MS);
    await l2.get(KEY);
    setVersion("v2");
    await l2.set(KEY, entry("without a read"), DAY_MS);
    expect(used).toEqual(["v1", undefined]);
  });

  it("returns nothing for a value that was deleted during the read", async () => {
    const { l2, stored } = createDriver(() => recordInvalidation("user:a:data:"));
    await l2.get(KEY);
    await l2.set(KEY, entry("song"), DAY_MS);
    expect(stored.size).toBe(1);
    expect(await l2.get(KEY)).toBeUndefined();
  });

  it("returns nothing for an expired or invalid entry", async () => {
    const { l2 } = createDriver();
    for (const text of [entry("song", Date.now() - DAY_MS), "{}", "null", "no JSON", ""]) {
      await l2.get(KEY);
      expect(await l2.set(KEY, text, DAY_MS)).toBe(true);
      expect(await l2.get(KEY)).toBeUndefined();
    }
  });

  it("does not store a value that is too large after compression", async () => {
    const { stored, l2 } = createDriver();
    const noise = Array.from({ length: 300_000 }, () => Math.random().toString(36)).join("");
    await l2.get(KEY);
    expect(await l2.set(KEY, noise, DAY_MS)).toBe(false);
    expect(stored.size).toBe(0);
    await l2.get(KEY);
    expect(await l2.set(KEY, "a".repeat(3_000_000), DAY_MS)).toBe(true);
  });
});
