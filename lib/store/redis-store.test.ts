import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startRedis } from "@/scripts/redis-server";
import { createMemoryStore } from "./memory-store";
import { connectRedis } from "./redis-driver";
import { createSharedStore, type SharedStore } from "./redis-store";

const redis = await startRedis();
const MINUTE = 60_000;

// A store that lost its memory gives no locks for 4 s.
vi.setConfig({ testTimeout: 20_000 });

type Process = { store: SharedStore; said: string[] };

let processes: Process[] = [];
let app = "";

/** A store as another process would have it. */
function startProcess(): Process {
  const said: string[] = [];
  const say = (_details: object, message: string) => void said.push(message);
  const log = { info: say, warn: say };
  const process = {
    store: createSharedStore(connectRedis(redis.url, app), createMemoryStore(), log),
    said,
  };
  processes.push(process);
  return process;
}

function untilStatus(store: SharedStore, kind: string): Promise<void> {
  return vi.waitFor(() => expect(store.status().kind).toBe(kind), { timeout: 10_000, interval: 20 });
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
  it("see what the other set, deleted, and deleted by prefix", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    await a.set("user:1:x", "one", MINUTE);
    await a.set("user:2:x", "two", MINUTE);
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

  it("forget what the other deleted, and hear of it", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    const heard: string[] = [];
    a.onDeleted((prefix) => heard.push(prefix));
    await a.set("user:1:x", "one", MINUTE);
    await vi.waitFor(async () => {
      await b.deleteByPrefix("user:1:");
      expect(heard).toContain("user:1:");
    });
    await redis.kill();
    await untilStatus(a, "disconnected");
    expect(await a.get("user:1:x")).toBeNull();
  });

  it("share larger values, but none that was on its way while what it belongs to was deleted", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    await Promise.all([a.get("k"), b.get("k")]);
    const value = Buffer.from([0, 1, 255]);
    expect(await a.blobs?.set("user:1:data:x:", value, MINUTE)).toBe(true);
    expect(await b.blobs?.get("user:1:data:x:")).toEqual(value);
    await a.deleteByPrefix("user:1:data:");
    expect(await b.blobs?.get("user:1:data:x:")).toBeNull();
    expect(await b.blobs?.set("user:1:data:x:", value, MINUTE)).toBe(false);
    expect(await b.blobs?.set("user:2:data:x:", value, MINUTE)).toBe(true);
  });

  it("never put a lower rank in the place of a higher", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    expect(await a.setIfNewer("k", "2:two", MINUTE)).toBe("2:two");
    expect(await b.setIfNewer("k", "1:one", MINUTE)).toBe("2:two");
    expect(await b.setIfNewer("k", "2:other", MINUTE)).toBe("2:two");
    expect(await b.setIfNewer("k", "10:ten", MINUTE)).toBe("10:ten");
    expect(await a.get("k")).toBe("10:ten");
  });

  it("count together, each told the sum", async () => {
    const stores = Array.from({ length: 4 }, () => startProcess().store);
    const sums = await Promise.all(
      stores.flatMap((store) => [1, 2, 3].map((n) => store.add("n", n, MINUTE))),
    );
    expect(Math.max(...sums)).toBe(24);
    expect(new Set(sums).size).toBe(12);
    expect(await stores[0]?.get("n")).toBe("24");
  });

  it("give a lock to one of many, and to the next once it is released", async () => {
    const stores = Array.from({ length: 4 }, () => startProcess().store);
    // The first to meet an empty Redis waits until all could have told what they know.
    await vi.waitFor(
      async () => {
        const probe = { key: "probe", owner: randomUUID() };
        expect((await stores[0]?.acquire(probe, 1))?.kind).toBe("acquired");
      },
      { timeout: 10_000 },
    );
    const claims = await Promise.all(
      stores.map((store, n) => store.acquire({ key: "lock", owner: `o${n}` }, MINUTE)),
    );
    const winner = claims.findIndex(({ kind }) => kind === "acquired");
    expect(claims.filter(({ kind }) => kind === "acquired")).toHaveLength(1);
    expect(claims.filter((claim) => claim.kind === "held" && claim.owner === `o${winner}`)).toHaveLength(3);
    const other = stores[(winner + 1) % 4];
    await other?.release({ key: "lock", owner: "somebody else" });
    expect(await other?.acquire({ key: "lock", owner: "next" }, MINUTE)).toEqual({
      kind: "held",
      owner: `o${winner}`,
    });
    await stores[winner]?.release({ key: "lock", owner: `o${winner}` });
    expect(await other?.acquire({ key: "lock", owner: "next" }, MINUTE)).toEqual({ kind: "acquired" });
  });

  it("fence off one whose lock has fallen to another", async () => {
    const [a, b] = [startProcess().store, startProcess().store];
    const [late, next] = [
      { key: "lock", owner: "late" },
      { key: "lock", owner: "next" },
    ];
    await vi.waitFor(async () => expect((await a.acquire(late, 5)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
    await vi.waitFor(async () => expect((await b.acquire(next, MINUTE)).kind).toBe("acquired"));
    expect(await a.commit(late, "result", "1:late", MINUTE)).toBeNull();
    expect(await b.commit(next, "result", "1:next", MINUTE)).toBe("1:next");
    expect(await a.get("result")).toBe("1:next");
    expect((await a.acquire(late, MINUTE)).kind).toBe("acquired");
  });
});

describe("a Redis that is away", () => {
  it.each([
    ["killed", () => redis.kill()],
    ["paused", async () => redis.pause()],
  ])(
    "(%s) is done without, at once from the second command on, with one line in the log",
    async (_, harm) => {
      const { store, said } = startProcess();
      await store.set("k", "before", MINUTE);
      await harm();
      for (let n = 0; n < 20; n++) await store.set(`k${n}`, "while away", MINUTE);
      expect(await store.get("k")).toBe("before");
      expect(await store.get("k7")).toBe("while away");
      expect(store.status().kind).toBe("disconnected");
      expect(said).toEqual(["redis does not answer; going on with this process's memory"]);
    },
  );

  it("is told what was written meanwhile when it is back, with one line in the log", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await a.store.set("k", "1:before", MINUTE);
    await b.store.get("k");
    await redis.kill();
    await untilStatus(a.store, "disconnected");
    await a.store.set("k", "2:meanwhile", MINUTE);
    await redis.restart();
    await untilStatus(a.store, "connected");
    await untilStatus(b.store, "connected");
    expect(await b.store.get("k")).toBe("2:meanwhile");
    expect(a.said).toEqual([
      "redis does not answer; going on with this process's memory",
      "redis answers again",
    ]);
  });

  it("is counted on without, from what was known, and told the count when it is back", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.add("n", 10, MINUTE);
    expect(await a.store.add("n", 1, MINUTE)).toBe(11);
    await redis.kill();
    expect(await a.store.add("n", 1, MINUTE)).toBe(12);
    expect(await a.store.add("n", 1, MINUTE)).toBe(13);
    await redis.restart();
    await untilStatus(a.store, "connected");
    await untilStatus(b.store, "connected");
    expect(await b.store.add("n", 1, MINUTE)).toBe(14);
  });

  it("keeps the newer of what it knows and what it is told", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.get("k");
    await a.store.set("k", "5:five", MINUTE);
    redis.pause();
    await a.store.set("k", "6:six", MINUTE);
    await untilStatus(a.store, "disconnected");
    redis.resume();
    await b.store.setIfNewer("k", "9:nine", MINUTE);
    await untilStatus(a.store, "connected");
    expect(await a.store.get("k")).toBe("9:nine");
  });

  it("carries out a deletion it missed", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await a.store.set("user:1:x", "one", MINUTE);
    expect(await b.store.get("user:1:x")).toBe("one");
    redis.pause();
    await a.store.deleteByPrefix("user:1:");
    redis.resume();
    await untilStatus(a.store, "connected");
    expect(await b.store.get("user:1:x")).toBeNull();
  });

  it("is not held up by a claim it answered too late", async () => {
    const [a, b] = [startProcess(), startProcess()];
    await b.store.get("k");
    await a.store.get("k");
    const lock = { key: "lock", owner: "late" };
    redis.pause();
    expect((await a.store.acquire(lock, MINUTE)).kind).toBe("acquired");
    await a.store.release(lock);
    redis.resume();
    await untilStatus(a.store, "connected");
    const next = { key: "lock", owner: "next" };
    await vi.waitFor(async () => expect((await b.store.acquire(next, MINUTE)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
  });

  it("from the start is done without, and found once it is there", async () => {
    await redis.kill();
    const { store, said } = startProcess();
    await store.set("k", "1", MINUTE);
    expect(await store.get("k")).toBe("1");
    expect(said).toHaveLength(1);
    await redis.restart();
    await untilStatus(store, "connected");
    expect(await store.get("k")).toBe("1");
  });
});

describe("a Redis that lost its memory", () => {
  it("gives no lock until those who knew have told it, and then the right one", async () => {
    const [a, b] = [startProcess(), startProcess()];
    const [held, wanted] = [
      { key: "lock", owner: "holder" },
      { key: "lock", owner: "next" },
    ];
    await vi.waitFor(async () => expect((await a.store.acquire(held, MINUTE)).kind).toBe("acquired"), {
      timeout: 10_000,
    });
    await a.store.set("k", "1:known", MINUTE);
    await redis.flush();
    expect(await b.store.acquire(wanted, MINUTE)).toEqual({ kind: "unavailable" });
    await vi.waitFor(
      async () => expect(await b.store.acquire(wanted, MINUTE)).toEqual({ kind: "held", owner: "holder" }),
      { timeout: 10_000, interval: 50 },
    );
    expect(await b.store.get("k")).toBe("1:known");
    expect(a.said).toEqual(["redis has lost its memory; telling it what this process knows"]);
  });
});
