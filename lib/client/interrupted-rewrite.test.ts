import { afterEach, expect, it, vi } from "vitest";
import { interruptedRewrite } from "./interrupted-rewrite";

const record = { account: "ida", playlist: "p", name: "Night", before: [], after: ["a", "b", "c"] };

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown): void {
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async () => Response.json(body, { status }));
}

const gone = { error: { code: "not_found", message: "gone", requestId: "r" } };

it("counts what is missing", async () => {
  answer(200, { first: { offset: 0, total: 1, entries: [] } });
  await expect(interruptedRewrite(record)).resolves.toEqual({ missing: 2 });
});

it("counts the songs of playlists that are not created yet", async () => {
  const next = [{ name: "Night (2)", uris: ["d", "e"] }];
  answer(200, { first: { offset: 0, total: 3, entries: [] } });
  await expect(interruptedRewrite({ ...record, isNew: true, next })).resolves.toEqual({ missing: 2 });
});

it("a new playlist that Spotify does not know any more needs nothing; an older one is looked for again", async () => {
  answer(404, gone);
  await expect(interruptedRewrite({ ...record, isNew: true })).resolves.toBeNull();
  await expect(interruptedRewrite(record)).rejects.toThrow();
});
