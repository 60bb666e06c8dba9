import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memory-store";

function storeAt(limit = 100) {
  const clock = { now: 0 };
  return { clock, store: createMemoryStore(limit, () => clock.now) };
}

describe("the memory store", () => {
  it("returns a value until it expires", async () => {
    const { clock, store } = storeAt();
    await store.set("a", "1", 1000);
    clock.now = 999;
    expect(await store.get("a")).toBe("1");
    clock.now = 1000;
    expect(await store.get("a")).toBeNull();
  });

  it("keeps the last value and its TTL", async () => {
    const { clock, store } = storeAt();
    await store.set("a", "1", 1000);
    await store.set("a", "2", 5000);
    clock.now = 2000;
    expect(await store.get("a")).toBe("2");
  });

  it("deletes only the given key", async () => {
    const { store } = storeAt();
    await store.set("a", "1", 1000);
    await store.set("b", "2", 1000);
    await store.delete("a");
    expect([await store.get("a"), await store.get("b"), await store.get("c")]).toEqual([null, "2", null]);
  });

  it("evicts expired entries first, then the oldest", async () => {
    const { clock, store } = storeAt(3);
    await store.set("old", "1", 9000);
    await store.set("brief", "2", 10);
    await store.set("young", "3", 9000);
    clock.now = 10;
    await store.set("next", "4", 9000);
    expect(await store.get("old")).toBe("1");
    await store.set("last", "5", 9000);
    expect([await store.get("old"), await store.get("young"), await store.get("last")]).toEqual([
      null,
      "3",
      "5",
    ]);
  });

  it("deletes all keys with a prefix, and no others", async () => {
    const store = createMemoryStore();
    for (const key of ["user:a:1", "user:a:2", "user:ab:1", "other"]) await store.set(key, "x", 1000);
    await store.deleteByPrefix("user:a:");
    const left = await Promise.all(
      ["user:a:1", "user:a:2", "user:ab:1", "other"].map((key) => store.get(key)),
    );
    expect(left).toEqual([null, null, "x", "x"]);
  });

  it("counts up from 0, and from 0 again after the count expires", async () => {
    const { clock, store } = storeAt();
    expect([await store.add("n", 1, 1000), await store.add("n", 5, 1000)]).toEqual([1, 6]);
    clock.now = 999;
    expect(await store.add("n", 1, 1000)).toBe(7);
    clock.now = 1000;
    expect([await store.get("n"), await store.add("n", 2, 1000)]).toEqual([null, 2]);
  });
});
