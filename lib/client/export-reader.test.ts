import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeList, makeRecord } from "@/lib/testing/records";
import { deferRemoval } from "./deferred-removals";
import { type ExportWait, readList, UnreadableListError } from "./export-reader";
import type { ExportItem } from "./export-request";
import { type ExportPage, type ExportProgress, type ExportStore, openExportStore } from "./export-store";

const list = makeList({ id: "p" });
const item: ExportItem = { list, total: 230 };

type Answer = Partial<ExportPage> | { status: number; code: string; retryAfter?: number } | "lost";

/** Answers requests with these in order, and keeps their paths. */
function answer(...answers: Answer[]) {
  const paths: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    paths.push(path);
    const next = answers.shift();
    if (next === undefined || next === "lost") throw new TypeError("Failed to fetch");
    if (!("status" in next))
      return Response.json({ total: 230, records: [makeRecord()], next: null, ...next });
    const { status, code, retryAfter } = next;
    return Response.json({ error: { code, message: "", requestId: "r", retryAfter } }, { status });
  });
  return paths;
}

let store: ExportStore;
let progress: ExportProgress;
let waits: (ExportWait | null)[];
let stop: AbortController;

const read = () =>
  readList(item, { store, progress, signal: stop.signal, onChange: (wait) => waits.push(wait) });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  store = await openExportStore();
  await store.clear();
  const options = { format: "csv", csv: { preset: "full", delimiter: "comma" }, text: "names" } as const;
  const kind = { options, isArchive: false, fromCopy: false };
  const request = { account: "a", fileName: "f", items: [item], followed: [], ...kind };
  progress = { request, calls: 0, blockedUntil: null, unreadable: [] };
  waits = [];
  stop = new AbortController();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("reading a list for an export", () => {
  const pages = [
    { next: 100, snapshot: "s1" },
    { next: 150, snapshot: null },
    { next: null, snapshot: "s1" },
  ];

  it("first sends a removal that the page shows and Spotify does not have", async () => {
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("document", new EventTarget());
    const paths = answer(...pages);
    let end = () => {};
    let isReleased = false;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const release = () => {
      isReleased = true;
    };
    deferRemoval("p", { reader: "ida", uris: ["a"], release, ended, left: () => ["a"] });
    const reading = read();
    await vi.waitFor(() => expect(isReleased).toBe(true));
    expect(paths).toEqual([]);
    end();
    await reading;
    expect(paths).toHaveLength(3);
  });

  it("stores each page, and continues after those that are stored", async () => {
    const paths = answer(...pages.slice(0, 1), { status: 401, code: "unauthorized" });
    vi.stubGlobal("location", { reload: () => {} });
    await expect(read()).rejects.toMatchObject({ code: "unauthorized" });
    paths.push(...answer(...pages.slice(1)));
    await read();
    expect((await store.pages("p")).map(({ next }) => next)).toEqual([100, 150, null]);
    expect((await store.load())?.calls).toBe(3);
  });

  it("asks for the next page that the last one names", async () => {
    const paths = answer(...pages);
    await read();
    expect(paths.map((path) => path.split("offset=")[1])).toEqual(["0", "100", "150"]);
  });

  it("never mixes two versions: a changed list is read again from its start", async () => {
    const paths = answer(
      pages[0] ?? {},
      { next: null, snapshot: "s2" },
      { next: 100, snapshot: "s2" },
      {
        next: null,
        snapshot: "s2",
      },
    );
    await read();
    expect(paths).toHaveLength(4);
    expect((await store.pages("p")).map(({ snapshot }) => snapshot)).toEqual(["s2", "s2"]);
  });

  it("gives up a list that changes each time", async () => {
    answer(
      ...[1, 2, 3].flatMap((time) => [
        { next: 100, snapshot: `a${time}` },
        { next: null, snapshot: `b${time}` },
      ]),
    );
    await expect(read()).rejects.toThrow(UnreadableListError);
  });

  it.each([
    { status: 502, code: "unavailable" },
    { status: 409, code: "renewing", retryAfter: 2 },
    { status: 503, code: "rate_limited", retryAfter: 30 },
    { status: 429, code: "too_many", retryAfter: 12 },
    "lost" as const,
  ])("repeats a page after %j", async (failure) => {
    const paths = answer(failure, { next: null });
    const done = read();
    await vi.advanceTimersByTimeAsync(60_000);
    await done;
    expect(paths).toHaveLength(2);
    expect(waits.some((wait) => wait?.until)).toBe(true);
    expect((await store.load())?.calls).toBe(1);
  });

  it("makes no request until the time of an exceeded quota, also after a reload", async () => {
    const paths = answer({ status: 503, code: "quota_exceeded", retryAfter: 7200 }, { next: null });
    const first = read();
    await vi.advanceTimersByTimeAsync(60_000);
    stop.abort(new Error("reload"));
    await expect(first).rejects.toThrow("reload");
    stop = new AbortController();
    progress = (await store.load()) ?? progress;
    const second = read();
    await vi.advanceTimersByTimeAsync(7_100_000);
    expect(paths).toHaveLength(1);
    expect(waits.at(-1)?.why).toBe("quota");
    await vi.advanceTimersByTimeAsync(100_000);
    await second;
    expect(paths).toHaveLength(2);
  });

  it.each([
    [403, "hidden"],
    [404, "not_found"],
  ])("gives up a list after %i", async (status, code) => {
    answer({ status, code });
    await expect(read()).rejects.toThrow(UnreadableListError);
  });
});
