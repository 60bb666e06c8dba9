import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../time";
import { createMemoryStore } from "./memory-store";
import { createRevocationFile, createRevocations, MAX_FILE_BYTES, revocationPath } from "./revocations";

const SESSION = "ended:0b6f2a52-6f0e-4a53-93a9-ff5b9e3c3f0a";
const USER = "ended-user:5d41402abc4b2a76b9719d911017c592";

let folder = "";
let failures: string[] = [];
const clock = { now: 0 };
const file = () => join(folder, "revocations");

/** Creates a store as a process would that has just started. */
function startProcess(directory = folder) {
  const now = () => clock.now;
  const kept = createRevocationFile(revocationPath(directory), (reason) => void failures.push(reason));
  return createMemoryStore(100, now, createRevocations(kept, now));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tonearm-revocations-"));
  failures = [];
  clock.now = Date.UTC(2026, 10, 30);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a revocation", () => {
  it("is known after a restart, until it expires", async () => {
    const store = startProcess();
    await store.set(SESSION, "1", 31 * DAY_MS);
    await store.setIfNewer(USER, "1700000000000", 31 * DAY_MS);
    clock.now += 30 * DAY_MS;
    const restarted = startProcess();
    expect([await restarted.get(SESSION), await restarted.get(USER)]).toEqual(["1", "1700000000000"]);
    clock.now += DAY_MS;
    expect([await restarted.get(SESSION), await startProcess().get(SESSION)]).toEqual([null, null]);
  });

  it("is never evicted by other entries", async () => {
    const store = startProcess();
    await store.set(SESSION, "1", DAY_MS);
    for (let n = 0; n < 500; n++) await store.set(`other:${n}`, "x", DAY_MS);
    expect(await store.get(SESSION)).toBe("1");
  });

  it("reaches an emptied Redis from the process that recorded it", async () => {
    const store = startProcess();
    await store.set(SESSION, "1", DAY_MS);
    expect(store.entries()).toEqual([[SESSION, "1", DAY_MS]]);
  });

  it("does not reveal its session in the file, which only this user of the machine can read", async () => {
    await startProcess().set(SESSION, "1", DAY_MS);
    expect(readFileSync(file(), "utf8")).not.toContain(SESSION.slice(6, 14));
    expect(statSync(file()).mode & 0o077).toBe(0);
  });
});

describe("the file of revocations", () => {
  it("is not created before the first revocation", async () => {
    const store = startProcess(join(folder, "new"));
    await store.set("other", "x", DAY_MS);
    await store.get(SESSION);
    expect(existsSync(join(folder, "new", "revocations"))).toBe(false);
    await store.set(SESSION, "1", DAY_MS);
    expect(await startProcess(join(folder, "new")).get(SESSION)).toBe("1");
  });

  it("loses expired and repeated lines at the next start", async () => {
    const store = startProcess();
    for (let n = 1; n <= 50; n++) await store.set(USER, String(n), DAY_MS);
    await store.set(SESSION, "1", 60_000);
    clock.now += 120_000;
    expect(await startProcess().get(USER)).toBe("50");
    expect(readFileSync(file(), "utf8").trim().split("\n")).toHaveLength(1);
  });

  it("is read as far as it is valid after a crash in the middle of a line", async () => {
    await startProcess().set(SESSION, "1", DAY_MS);
    writeFileSync(file(), `${readFileSync(file(), "utf8")}\u0000not a line\n5d4140`);
    const restarted = startProcess();
    await restarted.set(USER, "2", DAY_MS);
    const again = startProcess();
    expect([await again.get(SESSION), await again.get(USER)]).toEqual(["1", "2"]);
  });

  it("stays below 5 MB, and forgets those first that expire first", async () => {
    const line = (n: number) => `${n.toString(16).padStart(32, "0")} ${clock.now + DAY_MS + n} 1\n`;
    writeFileSync(file(), Array.from({ length: 120_000 }, (_, n) => line(n)).join(""));
    expect(statSync(file()).size).toBeGreaterThan(MAX_FILE_BYTES);
    const store = startProcess();
    await store.set(SESSION, "1", 31 * DAY_MS);
    expect(statSync(file()).size).toBeLessThanOrEqual(MAX_FILE_BYTES);
    const text = readFileSync(file(), "utf8");
    expect([text.includes(line(0)), text.includes(line(119_999))]).toEqual([false, true]);
    expect(await startProcess().get(SESSION)).toBe("1");
  });

  it("is replaced by memory where it cannot be written, and reports it once", async () => {
    writeFileSync(join(folder, "blocked"), "");
    const store = startProcess(join(folder, "blocked"));
    expect(store.revocationsIn()).toBe("memory");
    for (const key of [SESSION, USER]) await store.set(key, "1", DAY_MS);
    expect([await store.get(SESSION), await store.get(USER)]).toEqual(["1", "1"]);
    expect(failures).toHaveLength(1);
  });

  it("is used again once it can be written, with what was recorded in the meantime", async () => {
    const store = startProcess();
    await store.set(USER, "1", DAY_MS);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    await store.set(SESSION, "1", DAY_MS);
    expect(store.revocationsIn()).toBe("memory");
    rmSync(folder);
    await store.set(USER, "2", DAY_MS);
    expect(store.revocationsIn()).toBe("file");
    const restarted = startProcess();
    expect([await restarted.get(SESSION), await restarted.get(USER)]).toEqual(["1", "2"]);
  });
});
