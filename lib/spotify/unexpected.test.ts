import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/environment";
import { randomUUID } from "node:crypto";
import { log } from "../log";
import { artistSchema, entriesSchema, page, playlistSchema, playSchema, profileSchema, run } from "./schemas";
import { countOddities, oddities } from "./unexpected";

let endpoint = "";

beforeEach(() => {
  endpoint = `/${randomUUID()}`;
});

afterEach(() => {
  vi.useRealTimers();
});

/** What is counted while an answer is read. */
function counted(schema: { parse: (answer: unknown) => unknown }, answer: unknown): number {
  try {
    countOddities(endpoint, () => schema.parse(answer));
  } catch {}
  return oddities()[endpoint] ?? 0;
}

const artist = { id: "a", name: "A", images: [], external_urls: { spotify: "https://open.spotify.com/a" } };
const track = { id: "t", name: "T", artists: [], album: { name: "B", images: null } };

describe("what is counted of an answer", () => {
  it.each([
    ["as expected", page(artistSchema), { total: 1, items: [artist] }],
    ["with fields we do not know", profileSchema, { id: "ann", primary_color: null, new: { deep: [1] } }],
    ["with fields left out, as new apps get it", profileSchema, { id: "ann" }],
    ["of plays, which have no total", run(playSchema), { items: [{ played_at: "2026-01-01", track }] }],
    ["with a gone song", entriesSchema, { total: 1, items: [{ added_at: null, item: null }] }],
  ] as const)("%s is nothing", (_, schema, answer) => {
    expect(counted(schema, answer)).toBe(0);
  });

  it.each([
    ["a null in the place of an item", 1, page(artistSchema), { total: 2, items: [artist, null] }],
    ["items that cannot be read", 2, page(artistSchema), { total: 3, items: [artist, {}, "nonsense"] }],
    ["a missing total", 1, page(artistSchema), { items: [artist] }],
    ["a total that is null", 1, page(artistSchema), { total: null, items: [] }],
    ["a total that cannot be", 1, page(artistSchema), { total: -1, items: [] }],
    ["a field that cannot be read", 2, profileSchema, { id: "ann", images: "none", external_urls: 5 }],
    ["a playlist's missing total", 1, playlistSchema, { id: "p", items: {} }],
    ["a whole answer that makes no sense", 1, page(artistSchema), { items: "none", total: 1 }],
  ] as const)("%s is", (_, count, schema, answer) => {
    expect(counted(schema, answer)).toBe(count);
  });

  it("adds up by endpoint and stands in the log once a minute at most", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const warn = vi.spyOn(log, "warn").mockReturnValue(undefined);
    vi.setSystemTime(Date.now() + 3_600_000);
    for (let n = 0; n < 50; n++) counted(page(artistSchema), { items: [null] });
    expect(oddities()[endpoint]).toBe(100);
    expect(warn.mock.calls).toMatchObject([[{ counts: { [endpoint]: 2 } }, expect.any(String)]]);
    vi.setSystemTime(Date.now() + 60_000);
    counted(page(artistSchema), { items: [null] });
    expect(warn.mock.calls.at(-1)?.[0]).toEqual({ counts: { [endpoint]: 100 } });
  });
});
