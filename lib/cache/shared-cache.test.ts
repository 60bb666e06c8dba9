import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import { startRedis } from "@/scripts/redis-server";
import { SpotifyError } from "../spotify/errors";

const redis = await startRedis();
const inspector = new Redis(redis.url).on("error", () => {});
const [older, newer] = SECRETS;

vi.setConfig({ testTimeout: 30_000 });

/** A new user in each test, because the processes of a test stay connected. */
let userId = "";

/** Starts the cache as a new process would. Resolves once it receives the deletions of other processes. */
async function startProcess(settings: Record<string, string> = {}) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "tonearm");
  stubEnvironment({ REDIS_URL: redis.url, AUTH_SECRET: older, ...settings });
  const { getOrLoad, invalidate, invalidateUser } = await import("./");
  const { store } = await import("../store");
  const subscribed = new Promise<void>((resolve) =>
    store.onDeleted((prefix) => prefix === "probe:" && resolve()),
  );
  const probe = setInterval(() => void store.deleteByPrefix("probe:"), 20);
  await subscribed;
  clearInterval(probe);

  function read<T>(load: () => Promise<T>, more: { userId?: string; resource?: string } = {}) {
    return getOrLoad({
      userId,
      resource: "songs:all",
      staleAfterS: 60,
      checkedAt: performance.now(),
      load,
      ...more,
    });
  }
  return { read, invalidate, invalidateUser, store };
}

type Process = Awaited<ReturnType<typeof startProcess>>;

async function never(): Promise<never> {
  throw new Error("loaded where it should not have been");
}

/** A load that resolves when `end` is called. */
function slowLoad<T>(value: T) {
  const gate = { end: () => {} };
  const loading = new Promise<T>((resolve) => {
    gate.end = () => resolve(value);
  });
  return { load: vi.fn(() => loading), end: () => gate.end() };
}

async function dataKeys(): Promise<string[]> {
  return (await inspector.keys("*:data:*")).filter((key) => !key.includes("gone:"));
}

function untilStatus({ store }: Process, kind: string): Promise<void> {
  const options = { timeout: 10_000, interval: 20 };
  return vi.waitFor(async () => {
    await store.get("anything");
    expect(store.status().kind).toBe(kind);
  }, options);
}

beforeEach(async () => {
  userId = randomUUID();
  await inspector.flushall();
});

afterEach(() => {
  vi.useRealTimers();
  redis.resume();
});

afterAll(async () => {
  inspector.disconnect();
  await redis.stop();
});

describe("processes with one Redis", () => {
  it("share a value that one of them loaded", async () => {
    const [a, b] = [await startProcess(), await startProcess()];
    const kept = await a.read(async () => ["a", null, "Ж"]);
    expect(await b.read(never)).toEqual(kept);
  });

  it("return a value cached before a restart at once, to all readers, while one of them refreshes it", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await (await startProcess()).read(async () => "old");
    vi.setSystemTime(Date.now() + 3600_000);
    const restarted = await startProcess();
    const { load, end } = slowLoad("new");
    const all = await Promise.all(Array.from({ length: 20 }, () => restarted.read(load)));
    expect(new Set(all.map(({ value, stale }) => `${value} ${stale}`))).toEqual(new Set(["old true"]));
    expect(await restarted.read(load)).toMatchObject({ value: "old" });
    expect(load).toHaveBeenCalledTimes(1);
    end();
    await vi.waitFor(async () => expect((await restarted.read(never)).value).toBe("new"));
  });

  it("return nothing that is older than a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await (await startProcess()).read(async () => "old");
    vi.setSystemTime(Date.now() + 86_400_000);
    expect((await (await startProcess()).read(async () => "new")).value).toBe("new");
  });

  it("share a failure among concurrent reads, but not with later reads", async () => {
    const a = await startProcess();
    const load = vi.fn(() => Promise.reject(new SpotifyError("unavailable")));
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => a.read(load)));
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(20);
    expect(load).toHaveBeenCalledTimes(1);
    expect((await a.read(async () => "good")).value).toBe("good");
  });

  it("do not share a failure that belongs to one session", async () => {
    const a = await startProcess();
    const failing = a.read(() => Promise.reject(new SpotifyError("renewing")));
    const [failed, served] = await Promise.allSettled([failing, a.read(async () => "good")]);
    expect([failed.status, served]).toMatchObject(["rejected", { value: { value: "good" } }]);
  });
});

describe("an entry in Redis", () => {
  it("reveals neither its user nor its content, and expires", async () => {
    const a = await startProcess();
    await a.read(async () => ["Chanson d'automne"], { resource: "playlist:37i9dQZF1DX0XUsuxWHRQd" });
    const keys = await inspector.keys("*");
    expect(await dataKeys()).toHaveLength(1);
    for (const key of await dataKeys()) {
      expect((await inspector.getBuffer(key))?.toString("latin1")).not.toMatch(/Chanson|value|asOf/);
      expect(await inspector.pttl(key)).toBeGreaterThan(0);
    }
    expect(keys.join()).not.toContain(userId);
    expect(keys.join()).not.toContain("37i9dQZF1DX0XUsuxWHRQd");
  });

  it("is useless under another user's key", async () => {
    const [a, other] = [await startProcess(), randomUUID()];
    await a.read(async () => "mine");
    const [own = ""] = await dataKeys();
    await a.read(async () => "theirs", { userId: other });
    const [place = ""] = (await dataKeys()).filter((key) => key !== own);
    await inspector.rename(own, place);
    const b = await startProcess();
    expect((await b.read(async () => "loaded", { userId: other })).value).toBe("loaded");
  });

  it.each([
    ["nonsense", "nonsense"],
    ["empty", ""],
    ["of another type", null],
  ])("is loaded again when it is %s", async (_, value) => {
    await (await startProcess()).read(async () => "old");
    const [key = ""] = await dataKeys();
    if (value === null) await inspector.multi().del(key).lpush(key, "x").exec();
    else await inspector.set(key, value);
    expect((await (await startProcess()).read(async () => "new")).value).toBe("new");
  });

  it("decrypts after a change of secret while the old one is listed, and is loaded again after that", async () => {
    await (await startProcess()).read(async () => "old");
    const rotated = await startProcess({ AUTH_SECRET: `${newer},${older}` });
    expect((await rotated.read(never)).value).toBe("old");
    const after = await startProcess({ AUTH_SECRET: newer });
    expect((await after.read(async () => "new")).value).toBe("new");
  });
});

describe("invalidating a user", () => {
  it("deletes everything in Redis and in every process, and nothing of another user", async () => {
    const [a, b, other] = [await startProcess(), await startProcess(), randomUUID()];
    await a.read(async () => "mine");
    await a.read(async () => "mine too", { resource: "lists" });
    await a.read(async () => "theirs", { userId: other });
    await b.read(never);
    await a.invalidateUser(userId);
    expect(await dataKeys()).toHaveLength(1);
    await vi.waitFor(() => expect(b.read(never)).rejects.toThrow("should not have been"));
    await expect(b.read(never, { resource: "lists" })).rejects.toThrow("should not have been");
    expect((await b.read(never, { userId: other })).value).toBe("theirs");
  });

  it("does not cache a load in flight in another process", async () => {
    const [a, b] = [await startProcess(), await startProcess()];
    const { load, end } = slowLoad("late");
    const loading = b.read(load);
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await a.invalidateUser(userId);
    end();
    await loading.catch(() => {});
    expect(await dataKeys()).toEqual([]);
  });

  it("completes once Redis is back", async () => {
    const [a, b] = [await startProcess(), await startProcess()];
    await a.read(async () => "mine");
    redis.pause();
    await a.invalidateUser(userId);
    redis.resume();
    await untilStatus(a, "connected");
    expect(await dataKeys()).toEqual([]);
    await vi.waitFor(() => expect(b.read(never)).rejects.toThrow("should not have been"));
  });
});

describe("invalidating a resource", () => {
  it("deletes it and everything below it in every process, and leaves the rest", async () => {
    const [a, b] = [await startProcess(), await startProcess()];
    const resources = ["playlist:one:s", "playlist:two:s", "playlists:0:s"];
    for (const resource of resources) await a.read(async () => "old", { resource });
    for (const resource of resources) await b.read(never, { resource });
    await a.invalidate(userId, "playlist:one");
    await vi.waitFor(async () => {
      expect((await b.read(async () => "new", { resource: "playlist:one:s" })).value).toBe("new");
    });
    for (const resource of resources.slice(1)) expect((await b.read(never, { resource })).value).toBe("old");
  });

  it("runs a load in flight again", async () => {
    const a = await startProcess();
    const load = vi.fn(async () => {
      if (load.mock.calls.length === 1) await a.invalidate(userId, "songs");
      return load.mock.calls.length;
    });
    expect((await a.read(load)).value).toBe(2);
  });
});

describe("a Redis outage", () => {
  it("blocks neither the memory of this process nor Spotify", async () => {
    const a = await startProcess();
    await a.read(async () => "kept");
    for (const harm of [() => redis.pause(), () => redis.kill()]) {
      await harm();
      expect((await a.read(never)).value).toBe("kept");
      expect((await a.read(async () => "loaded", { resource: randomUUID() })).value).toBe("loaded");
    }
    await redis.restart();
    await untilStatus(a, "connected");
    await vi.waitFor(
      async () => {
        await a.read(async () => "again", { resource: `${randomUUID()}` });
        expect(await dataKeys()).not.toEqual([]);
      },
      { timeout: 10_000 },
    );
  });
});
