import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/stub-env";
import { SpotifyError } from "../spotify/errors";
import { getOrLoad, invalidateUser } from "./";

/** A new user in each test. */
let userId = "";

const realNow = performance.now.bind(performance);
let skipped = 0;

beforeEach(() => {
  userId = randomUUID();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(performance, "now").mockImplementation(() => realNow() + skipped);
});

afterEach(() => {
  vi.useRealTimers();
});

type More = { userId?: string; resource?: string; neverStale?: boolean };

function read<T>(load: () => Promise<T>, more: More = {}) {
  return getOrLoad({
    userId,
    resource: "songs",
    staleAfterS: 60,
    checkedAt: performance.now(),
    load,
    ...more,
  });
}

/** Advances both clocks: the cache's own, and the one that expires entries in memory, which must never go back. */
function advance(seconds: number): void {
  skipped += seconds * 1000;
  vi.setSystemTime(Date.now() + seconds * 1000);
}

async function never(): Promise<never> {
  throw new Error("loaded where it should not have been");
}

describe("the cache", () => {
  it("loads once and returns the cached value with its load time", async () => {
    const begun = Date.now();
    expect(await read(async () => ["a"])).toEqual({ value: ["a"], asOf: begun, stale: false });
    advance(59);
    expect(await read(never)).toEqual({ value: ["a"], asOf: begun, stale: false });
  });

  it("loads once for concurrent reads", async () => {
    const load = vi.fn(async () => randomUUID());
    const all = await Promise.all(Array.from({ length: 20 }, () => read(load)));
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(all.map(({ value }) => value)).size).toBe(1);
  });

  it("caches null like any other value", async () => {
    expect((await read(async () => null)).value).toBeNull();
    expect((await read(never)).value).toBeNull();
  });

  it("returns the older value without waiting and refreshes it in the background", async () => {
    await read(async () => "old");
    advance(61);
    const gate = { open: () => {} };
    const loading = new Promise<string>((resolve) => {
      gate.open = () => resolve("new");
    });
    expect(await read(() => loading)).toMatchObject({ value: "old", stale: true });
    gate.open();
    await vi.waitFor(async () => expect((await read(never)).value).toBe("new"));
    expect((await read(never)).stale).toBe(false);
  });

  it("returns the older value as stale for a day while refreshes fail", async () => {
    await read(async () => "old");
    for (const seconds of [61, 3600, 20 * 3600]) {
      advance(seconds);
      expect(await read(never)).toMatchObject({ value: "old", stale: true });
    }
    advance(4 * 3600);
    await vi.waitFor(() => expect(read(never)).rejects.toThrow("loaded where it should not have been"));
  });

  it("throws the loader's own error when nothing is cached, and loads again on the next read", async () => {
    const error = new SpotifyError("rate_limited", { retryAfter: 12 });
    await expect(read(() => Promise.reject(error))).rejects.toBe(error);
    expect((await read(async () => "good")).value).toBe("good");
  });

  it("rejects all concurrent reads with the error", async () => {
    const error = new SpotifyError("unavailable");
    const load = vi.fn(() => Promise.reject(error));
    const all = await Promise.allSettled([read(load), read(load), read(load)]);
    for (const one of all) expect(one).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
  });

  it("never shares a value between two users or two resources", async () => {
    const [mine, yours, other] = await Promise.all([
      read(async () => "mine"),
      read(async () => "yours", { userId: randomUUID() }),
      read(async () => "other", { resource: "songs:2" }),
    ]);
    expect([mine.value, yours.value, other.value]).toEqual(["mine", "yours", "other"]);
  });

  it("does not confuse a user and a resource that join to the same string", async () => {
    await read(async () => "first", { userId: `${userId}a`, resource: "b" });
    expect((await read(async () => "second", { userId, resource: "ab" })).value).toBe("second");
    expect((await read(async () => "third", { userId, resource: "a:b" })).value).toBe("third");
  });

  it("returns a separate copy to each caller", async () => {
    const first = await read(async () => ({ list: ["a"] }));
    first.value.list.push("changed");
    expect((await read(never)).value).toEqual({ list: ["a"] });
  });
});

describe("a value that is never served stale", () => {
  const neverStale = true;

  it("is shared while it is fresh", async () => {
    await read(async () => "now", { neverStale });
    expect(await read(never, { neverStale })).toMatchObject({ value: "now", stale: false });
  });

  it("is not returned once it is stale: the read waits for a newer one", async () => {
    await read(async () => "then", { neverStale });
    advance(61);
    const load = () => new Promise<string>((resolve) => setImmediate(() => resolve("now")));
    expect(await read(load, { neverStale })).toMatchObject({ value: "now", stale: false });
  });

  it("is not returned once it is stale, even when a newer one cannot be loaded", async () => {
    await read(async () => "then", { neverStale });
    advance(61);
    const error = new SpotifyError("unavailable");
    await expect(read(() => Promise.reject(error), { neverStale })).rejects.toBe(error);
  });
});

describe("invalidateUser", () => {
  it("deletes everything of a user at once, and nothing of another user", async () => {
    const other = randomUUID();
    await read(async () => "mine");
    await read(async () => "mine too", { resource: "lists" });
    await read(async () => "theirs", { userId: other });
    await invalidateUser(userId);
    expect((await read(async () => "again")).value).toBe("again");
    expect((await read(async () => "again too", { resource: "lists" })).value).toBe("again too");
    expect((await read(never, { userId: other })).value).toBe("theirs");
  });

  it("never returns the older value afterwards, even when the load fails", async () => {
    await read(async () => "mine");
    advance(61);
    await invalidateUser(userId);
    await expect(read(never)).rejects.toThrow();
  });

  it("does not cache a load that was in flight when its user was invalidated", async () => {
    const loading = read(async () => {
      await invalidateUser(userId);
      return ["late"];
    });
    await expect(loading).rejects.toMatchObject({ code: "unauthorized" });
    expect((await read(async () => ["new"])).value).toEqual(["new"]);
  });
});
