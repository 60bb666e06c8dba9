import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import "@/lib/testing/stub-env";
import { randomUUID } from "node:crypto";
import { log } from "../log";
import { trackSchemaDrift } from "./schema-drift";
import {
  artistSchema,
  entriesSchema,
  playlistSchema,
  playSchema,
  profileSchema,
  rawItems,
  rawPage,
} from "./schemas";

let endpoint = "";
let tests = 0;

const MINUTE = 60_000;

function logged() {
  return vi.mocked(log.warn).mock.calls.map(([counted]) => counted);
}

beforeEach(() => {
  endpoint = `/${randomUUID()}`;
  vi.spyOn(log, "warn").mockReturnValue(undefined);
  vi.useFakeTimers({ toFake: ["Date"] });
  // The counts of the test before are logged by then, or will be together with this one's.
  vi.setSystemTime(Date.now() + MINUTE * ++tests);
});

afterEach(() => {
  vi.useRealTimers();
});

function read(schema: { parse: (answer: unknown) => unknown }, answer: unknown): void {
  try {
    trackSchemaDrift(endpoint, () => schema.parse(answer));
  } catch {}
}

/** What the log says was counted while an answer was read. */
function counted(schema: { parse: (answer: unknown) => unknown }, answer: unknown): number {
  read(schema, answer);
  return (
    z.object({ counts: z.record(z.string(), z.number()) }).safeParse(logged().at(-1)).data?.counts[
      endpoint
    ] ?? 0
  );
}

const artist = { id: "a", name: "A", images: [], external_urls: { spotify: "https://open.spotify.com/a" } };
const track = { id: "t", name: "T", artists: [], album: { name: "B", images: null } };

describe("what is counted of an answer", () => {
  it.each([
    ["as expected", rawPage(artistSchema), { total: 1, items: [artist] }],
    ["with fields we do not know", profileSchema, { id: "ann", primary_color: null, new: { deep: [1] } }],
    ["with fields left out, as new apps get it", profileSchema, { id: "ann" }],
    ["of plays, which have no total", rawItems(playSchema), { items: [{ played_at: "2026-01-01", track }] }],
    ["with a gone song", entriesSchema, { total: 1, items: [{ added_at: null, item: null }] }],
  ] as const)("%s is nothing", (_, schema, answer) => {
    expect(counted(schema, answer)).toBe(0);
  });

  it.each([
    ["a null in the place of an item", 1, rawPage(artistSchema), { total: 2, items: [artist, null] }],
    ["items that cannot be read", 2, rawPage(artistSchema), { total: 3, items: [artist, {}, "nonsense"] }],
    ["a missing total", 1, rawPage(artistSchema), { items: [artist] }],
    ["a total that is null", 1, rawPage(artistSchema), { total: null, items: [] }],
    ["a total that cannot be", 1, rawPage(artistSchema), { total: -1, items: [] }],
    ["a field that cannot be read", 2, profileSchema, { id: "ann", images: "none", external_urls: 5 }],
    ["a playlist's missing total", 1, playlistSchema, { id: "p", items: {} }],
    ["a whole answer that makes no sense", 1, rawPage(artistSchema), { items: "none", total: 1 }],
  ] as const)("%s is", (_, count, schema, answer) => {
    expect(counted(schema, answer)).toBe(count);
  });

  it("adds up by endpoint and stands in the log once a minute at most", () => {
    for (let n = 0; n < 50; n++) read(rawPage(artistSchema), { items: [null] });
    expect(logged()).toEqual([{ counts: { [endpoint]: 2 } }]);
    vi.setSystemTime(Date.now() + MINUTE);
    read(rawPage(artistSchema), { items: [null] });
    expect(logged().at(-1)).toEqual({ counts: { [endpoint]: 100 } });
  });
});
