import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE_MS } from "@/lib/time";
import { startRedis } from "@/scripts/redis-server";
import { createMemoryStore } from "./memory-store";
import { connectRedis } from "./redis-driver";
import { createSharedStore, type SharedStore } from "./redis-store";

const redis = await startRedis();

// A store that lost its data grants no locks for 4 s.
vi.setConfig({ testTimeout: 20_000 });

type Process = { store: SharedStore; logged: string[] };

let processes: Process[] = [];
let app = "";

/** Creates a store as another process would. */
function startProcess(): Process {
  const logged: string[] = [];
  const record = (_details: object, message: string) => void logged.push(message);
  const log = { info: record, warn: record };
  const process = {
    store: createSharedStore(connectRedis(redis.url, app), createMemoryStore(), log),
    logged,
  };
  processes.push(process);
  return process;
}

function untilStatus(store: SharedStore, kind: string): Promise<void> {
  return vi.waitFor(() => expect(store.status().kind).toBe(kind), { timeout: 10_000, interval: 20 });
}

/** Runs commands over a connection of its own. */
async function inspect<T>(run: (connection: Redis) => Promise<T>): Promise<T> {
  const connection = new Redis(redis.url);
  return run(connection).finally(() => connection.disconnect());
}

beforeEach(() => {
  app = randomUUID();
});

afterEach(async () => {
  for (const { store } of processes) store.close();
  processes = [];
  redis.resume();
  await redis.restart();
});

afterAll(() => redis.stop());

describe("two processes with one Redis", () => {
  it("see each other's sets, deletions and prefix deletions", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    await a.set("user:1:x", "one", MINUTE_MS);
    await a.set("user:2:x", "two", MINUTE_MS);
    expect([await b.get("user:1:x"), await b.get("user:2:x"), await b.get("user:3:x")]).toEqual([
      "one",
      "two",
      null,
    ]);
    await vi.waitFor(async () => {
      await b.deleteByPrefix("user:1:");
      expect(await a.get("user:1:x")).toBeNull();
    });
    expect(await a.get("user:2:x")).toBe("two");
  });

  it("drop what the other deleted, and are notified of it", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    const deleted: string[] = [];
    a.onDeleted((prefix) => deleted.push(prefix));
    await a.set("user:1:x", "one", MINUTE_MS);
    await vi.waitFor(async () => {
      await b.deleteByPrefix("user:1:");
      expect(deleted).toContain("user:1:");
    });
    await redis.kill();
    await untilStatus(a, "disconnected");
    expect(await a.get("user:1:x")).toBeNull();
  });

  it.each([
    ["deleted", (store: SharedStore) => store.deleteByPrefix("user:1:data:")],
    ["invalidated", (store: SharedStore) => store.invalidate(["user:1:data:x:", "user:1:data:y:"])],
  ])("share larger values, but none whose prefix was %s while it was loading", async (_, end) => {
    const [a, b] = [startProcess().store, startProcess().store];
    await Promise.all([a.get("k"), b.get("k")]);
    const [key, other] = ["user:1:data:x:", "user:2:data:x:"];
    const value = Buffer.from([0, 1, 255]);
    const save = async (version?: Buffer | null) => a.blobs?.set(key, value, MINUTE_MS, version ?? null);
    const begun = await a.blobs?.get(key);
    expect(await save(begun?.version)).toBe(true);
    expect((await b.blobs?.get(key))?.value).toEqual(value);
    const untouched = await a.blobs?.get(other);
    await end(b);
    expect((await b.blobs?.get(key))?.value).toBeNull();
    await save(begun?.version);
    expect((await b.blobs?.get(key))?.value).toBeNull();
    await save((await a.blobs?.get(key))?.version);
    expect((await b.blobs?.get(key))?.value).toEqual(value);
    await a.blobs?.set(other, value, MINUTE_MS, untouched?.version ?? null);
    expect((await b.blobs?.get(other))?.value).toEqual(value);
  });

  it("never replace a version with a lower one", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    expect(await a.setIfNewer("k", "2:two", MINUTE_MS)).toBe("2:two");
    expect(await b.setIfNewer("k", "1:one", MINUTE_MS)).toBe("2:two");
    expect(await b.setIfNewer("k", "2:other", MINUTE_MS)).toBe("2:two");
    expect(await b.setIfNewer("k", "10:ten", MINUTE_MS)).toBe("10:ten");
    expect(await a.get("k")).toBe("10:ten");
  });

  it("share a count, and each get the sum", async () => {
    const stores = Array.from({ length: 4 }, () => startProcess().store);
    const sums = await Promise.all(
      stores.flatMap((store) => [1, 2, 3].map((n) => store.add("n", n, MINUTE_MS))),
    );
    expect(Math.max(...sums)).toBe(24);
    expect(new Set(sums).size).toBe(12);
    expect(await stores[0]?.get("n")).toBe("24");
  });

  it("let a count expire after its time, however often it is added to", async () => {
    const { store } = startProcess();
    await store.add("n", 1, 60_000);
    await store.add("n", 1, 600_000);
    const [ttl = 0] = await inspect(async (connection) => {
      const [key = ""] = await connection.keys("*:n");
      return [await connection.pttl(key)];
    });
    expect(ttl).toBeGreaterThan(0);
    expect(ttl).toBeLessThanOrEqual(60_000);
  });

  it("need no timer to learn that Redis lost its data", async () => {
    const timers = vi.spyOn(globalThis, "setInterval");
    const { store } = startProcess();
    await store.set("k", "1:known", MINUTE_MS);
    await store.add("n", 1, MINUTE_MS);
    await store.setIfNewer("m", "1", MINUTE_MS);
    expect(timers).not.toHaveBeenCalled();
  });

  it("grant a lock to 1 of many, and to the next after its release", async () => {
    const stores = Array.from({ length: 4 }, () => startProcess().store);
    // The first process that finds Redis empty waits until all could have restored their data.
    await vi.waitFor(
      async () => {
        const probe = { key: "probe", owner: randomUUID() };
        expect((await stores[0]?.acquire(probe, 1))?.kind).toBe("acquired");
      },
      { timeout: 10_000 },
    );
    const claims = await Promise.all(
      stores.map((store, n) => store.acquire({ key: "lock", owner: `o${n}` }, MINUTE_MS)),
    );
    const winner = claims.findIndex(({ kind }) => kind === "acquired");
    expect(claims.filter(({ kind }) => kind === "acquired")).toHaveLength(1);
    expect(claims.filter((claim) => claim.kind === "held" && claim.owner === `o${winner}`)).toHaveLength(3);
    const other = stores[(winner + 1) % 4];
    await other?.release({ key: "lock", owner: "somebody else" });
    expect(await other?.acquire({ key: "lock", owner: "next" }, MINUTE_MS)).toEqual({
      kind: "held",
      owner: `o${winner}`,
    });
    await stores[winner]?.release({ key: "lock", owner: `o${winner}` });
    expect(await other?.acquire({ key: "lock", owner: "next" }, MINUTE_MS)).toEqual({ kind: "acquired" });
  });

  it("reject the commit of an owner that lost its lock to another", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    const [late, next] = [
      { key: "lock", owner: "late" },
      { key: "lock", owner: "next" },
    ];
    await vi.waitFor(async () => expect((await a.acquire(late, 5)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
    await vi.waitFor(async () => expect((await b.acquire(next, MINUTE_MS)).kind).toBe("acquired"));
    expect(await a.commit(late, "result", "1:late", MINUTE_MS)).toBeNull();
    expect(await b.commit(next, "result", "1:next", MINUTE_MS)).toBe("1:next");
    expect(await a.get("result")).toBe("1:next");
    expect((await a.acquire(late, MINUTE_MS)).kind).toBe("acquired");
  });
});

describe("while Redis is away", () => {
  it.each([
    ["killed", () => redis.kill()],
    ["paused", async () => redis.pause()],
  ])(
    "(%s) the store uses memory, at once from the second command on, and logs 1 line",
    async (_, breakRedis) => {
      const { store, logged } = startProcess();
      await store.set("k", "before", MINUTE_MS);
      await breakRedis();
      for (let n = 0; n < 20; n++) await store.set(`k${n}`, "while away", MINUTE_MS);
      expect(await store.get("k")).toBe("before");
      expect(await store.get("k7")).toBe("while away");
      expect(store.status().kind).toBe("disconnected");
      expect(logged).toEqual(["redis unavailable; using this process's memory"]);
    },
  );

  it("the store keeps writes, restores Redis when it is back, and logs 1 line", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await a.store.set("k", "1:before", MINUTE_MS);
    await b.store.get("k");
    await redis.kill();
    await untilStatus(a.store, "disconnected");
    await a.store.set("k", "2:meanwhile", MINUTE_MS);
    await redis.restart();
    await untilStatus(a.store, "connected");
    await untilStatus(b.store, "connected");
    expect(await b.store.get("k")).toBe("2:meanwhile");
    expect(a.logged).toEqual(["redis unavailable; using this process's memory", "redis available again"]);
  });

  it("the store continues a count from its last value, and restores it when Redis is back", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.add("n", 10, MINUTE_MS);
    expect(await a.store.add("n", 1, MINUTE_MS)).toBe(11);
    await redis.kill();
    expect(await a.store.add("n", 1, MINUTE_MS)).toBe(12);
    expect(await a.store.add("n", 1, MINUTE_MS)).toBe(13);
    await redis.restart();
    await untilStatus(a.store, "connected");
    await untilStatus(b.store, "connected");
    expect(await b.store.add("n", 1, MINUTE_MS)).toBe(14);
  });

  it("the newer of two versions remains when Redis is back", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.get("k");
    await a.store.set("k", "5:five", MINUTE_MS);
    redis.pause();
    await a.store.set("k", "6:six", MINUTE_MS);
    await untilStatus(a.store, "disconnected");
    redis.resume();
    await b.store.setIfNewer("k", "9:nine", MINUTE_MS);
    await untilStatus(a.store, "connected");
    expect(await a.store.get("k")).toBe("9:nine");
  });

  it("the store records an invalidation, and every process learns of it when Redis is back", async () => {
    const [a, b] = [startProcess(), startProcess()];
    const key = "user:1:data:x:";
    await Promise.all([a.store.get("k"), b.store.get("k")]);
    const begun = await b.store.blobs?.get(key);
    await b.store.blobs?.set(key, Buffer.from("old"), MINUTE_MS, begun?.version ?? null);
    const heard: string[] = [];
    b.store.onDeleted((prefix) => heard.push(prefix));
    redis.pause();
    await a.store.invalidate([key]);
    redis.resume();
    await untilStatus(a.store, "connected");
    await vi.waitFor(() => expect(heard).toContain(key));
    await vi.waitFor(async () => expect((await b.store.blobs?.get(key))?.version).not.toBeNull());
    expect((await b.store.blobs?.get(key))?.value).toBeNull();
  });

  it("the store records a deletion, and Redis executes it when it is back", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await a.store.set("user:1:x", "one", MINUTE_MS);
    expect(await b.store.get("user:1:x")).toBe("one");
    redis.pause();
    await a.store.deleteByPrefix("user:1:");
    redis.resume();
    await untilStatus(a.store, "connected");
    expect(await b.store.get("user:1:x")).toBeNull();
  });

  it("an acquire that Redis answers too late does not block the lock", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.get("k");
    await a.store.get("k");
    const lock = { key: "lock", owner: "late" };
    redis.pause();
    expect((await a.store.acquire(lock, MINUTE_MS)).kind).toBe("acquired");
    await a.store.release(lock);
    redis.resume();
    await untilStatus(a.store, "connected");
    const next = { key: "lock", owner: "next" };
    await vi.waitFor(async () => expect((await b.store.acquire(next, MINUTE_MS)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
  });

  it("the store keeps a bounded number of deletions, and of locks to release", async () => {
    await redis.kill();
    const { store } = startProcess();
    await store.get("k");
    await redis.restart();
    redis.pause();
    for (let n = 0; n < 10_010; n++) await store.invalidate([`user:${n}:data:`]);
    redis.resume();
    await untilStatus(store, "connected");
    const markers = await inspect((connection) => connection.keys("*:gone:*"));
    expect(markers).toHaveLength(10_000);
  });

  it("from the start, the store uses memory and connects once Redis is available", async () => {
    await redis.kill();
    const { store, logged } = startProcess();
    await store.set("k", "1", MINUTE_MS);
    expect(await store.get("k")).toBe("1");
    expect(logged).toHaveLength(1);
    await redis.restart();
    await untilStatus(store, "connected");
    expect(await store.get("k")).toBe("1");
  });
});

describe("a Redis that lost its data", () => {
  it("is noticed with the next read, by every process", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await a.store.set("of a", "1:a", MINUTE_MS);
    await b.store.set("of b", "1:b", MINUTE_MS);
    await redis.flush();
    await a.store.get("anything");
    const held = () =>
      inspect(async (connection) => (await connection.keys("*:of *")).map((key) => key.slice(-4)));
    await vi.waitFor(async () => expect((await held()).sort()).toEqual(["of a", "of b"]));
  });

  it("grants no lock until the processes have restored it, and then knows the right owner", async () => {
    const [a, b] = [startProcess(), startProcess()];
    const [held, wanted] = [
      { key: "lock", owner: "holder" },
      { key: "lock", owner: "next" },
    ];
    await vi.waitFor(async () => expect((await a.store.acquire(held, MINUTE_MS)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
    await a.store.set("k", "1:known", MINUTE_MS);
    await redis.flush();
    expect(await b.store.acquire(wanted, MINUTE_MS)).toEqual({ kind: "unavailable" });
    await vi.waitFor(
      async () => expect(await b.store.acquire(wanted, MINUTE_MS)).toEqual({ kind: "held", owner: "holder" }),
      { timeout: 10_000, interval: 50 },
    );
    expect(await b.store.get("k")).toBe("1:known");
    expect(a.logged).toEqual(["redis lost its data; restoring revocations from this process"]);
  });
});
