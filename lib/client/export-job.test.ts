import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeList, makeRecord } from "@/lib/testing/records";
import { DEFAULT_OPTIONS } from "../export/formats";
import type { ExportCopy } from "./export-copy";
import type { ExportedFile } from "./export-files";
import { createExportJob } from "./export-job";
import { hasUnfinishedExport } from "./export-names";
import type { ExportRequest } from "./export-request";
import { continuedInMemory, memoryStore } from "./export-store";

const request: ExportRequest = {
  account: "ida",
  fileName: "Mix",
  items: [
    { list: makeList({ id: "a", name: "Mix" }), total: 1 },
    { list: makeList({ id: "b", name: "Hidden" }), total: 1 },
  ],
  followed: [],
  options: DEFAULT_OPTIONS,
  isArchive: false,
  fromCopy: false,
};

const page = { total: 1, next: null, snapshot: "s1", records: [makeRecord()] };

let respond: (path: string) => Response | Promise<Response>;

function newJob(copy: ExportCopy | null = null) {
  const saved: ExportedFile[] = [];
  const store = memoryStore();
  const create = () =>
    createExportJob({
      open: async () => store,
      openCopy: async () => copy,
      save: (file: ExportedFile) => void saved.push(file),
    });
  return { job: create(), again: create, saved, store };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async (path: string, { signal }: RequestInit) => {
    const response = await respond(path);
    signal?.throwIfAborted();
    return response;
  });
  const refusal = { error: { code: "hidden", message: "", requestId: "r" } };
  respond = (path) => (path.includes("/b/") ? Response.json(refusal, { status: 403 }) : Response.json(page));
});

afterEach(() => vi.unstubAllGlobals());

describe("an export", () => {
  it("saves its file, names what it could not read, and keeps nothing", async () => {
    const { job, saved, store } = newJob();
    await job.start(request);
    expect(saved.map(({ name }) => name)).toEqual(["Mix.csv"]);
    expect(job.state()).toMatchObject({ phase: "done", file: { summary: { unreadable: ["Hidden"] } } });
    expect([await store.load(), await store.pages("a"), hasUnfinishedExport()]).toEqual([null, [], false]);
  });

  it("takes from the copy what it has, and reads the rest from Spotify", async () => {
    const paths: string[] = [];
    const inOrder = respond;
    respond = (path) => {
      paths.push(path);
      return inOrder(path);
    };
    const copied = { ...page, after: null, records: [makeRecord({ name: "From the copy" })] };
    const { job, saved } = newJob({
      async *pages({ id }) {
        if (id === "a") yield copied;
      },
    });
    await job.start({ ...request, fromCopy: true });
    expect(paths.every((path) => path.includes("/b/"))).toBe(true);
    expect(await saved[0]?.blob.text()).toContain("From the copy");
  });

  it("is complete if the browser has no room for its second page", async () => {
    const stored = memoryStore();
    let saves = 0;
    const full = continuedInMemory({
      ...stored,
      savePage: (...saved) =>
        ++saves > 1
          ? Promise.reject(new DOMException("full", "QuotaExceededError"))
          : stored.savePage(...saved),
    });
    respond = (path) =>
      Response.json({
        ...page,
        total: 2,
        next: path.includes("offset=1") ? null : 1,
        records: [makeRecord({ name: path.includes("offset=1") ? "Second" : "First" })],
      });
    const saved: ExportedFile[] = [];
    const parts = { open: async () => full, openCopy: async () => null };
    const job = createExportJob({ ...parts, save: (file) => void saved.push(file) });
    await job.start({ ...request, items: request.items.slice(0, 1) });
    expect(job.state()).toMatchObject({ phase: "done", file: { summary: { items: 2 } } });
    expect(await saved[0]?.blob.text()).toMatch(/First[\s\S]*Second/);
  });

  it("that is cancelled keeps nothing and saves nothing", async () => {
    const { job, saved, store } = newJob();
    respond = () => {
      job.cancel();
      return Response.json(page);
    };
    await job.start(request);
    expect([job.state().phase, saved, await store.load()]).toEqual(["idle", [], null]);
  });

  it("that stopped goes on in another tab of the same account", async () => {
    const { job, again, saved } = newJob();
    const unauthorized = { error: { code: "bad_request", message: "", requestId: "r" } };
    const inOrder = respond;
    respond = (path) =>
      path.includes("/b/") ? Response.json(unauthorized, { status: 400 }) : Response.json(page);
    await job.start(request);
    expect([job.state().phase, hasUnfinishedExport()]).toEqual(["failed", true]);

    const paths: string[] = [];
    respond = (path) => {
      paths.push(path);
      return inOrder(path);
    };
    const next = again();
    await next.resume("ida");
    expect(next.state().phase).toBe("done");
    expect([saved.length, paths.filter((path) => path.includes("/a/"))]).toEqual([1, []]);
  });

  it("of another account is deleted, not continued", async () => {
    const { job, again, store } = newJob();
    respond = () =>
      Response.json({ error: { code: "bad_request", message: "", requestId: "r" } }, { status: 400 });
    await job.start(request);
    const next = again();
    await next.resume("bea");
    expect([next.state().phase, await store.load(), hasUnfinishedExport()]).toEqual(["idle", null, false]);
  });
});
