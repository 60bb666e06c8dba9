import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import "@/lib/testing/stub-env";
import { randomUUID } from "node:crypto";
import { log } from "../log";
import { MINUTE_MS } from "../time";
import { trackSchemaDrift } from "./schema-drift";
import { rawItems, rawPage } from "./schema-fields";
import { artistSchema, entriesSchema, playlistSchema, playSchema, profileSchema } from "./schemas";

let endpoint = "";
let tests = 0;

function logged() {
  return vi.mocked(log.warn).mock.calls.map(([counted]) => counted);
}

beforeEach(() => {
  endpoint = `/${randomUUID()}`;
  vi.spyOn(log, "warn").mockReturnValue(undefined);
  vi.useFakeTimers({ toFake: ["Date"] });
  // The counts of the previous test are logged by then, or together with the counts of this test.
  vi.setSystemTime(Date.now() + MINUTE_MS * ++tests);
});

afterEach(() => {
  vi.useRealTimers();
});

function read(schema: { parse: (answer: unknown) => unknown }, answer: unknown): void {
  try {
    trackSchemaDrift(endpoint, () => schema.parse(answer));
  } catch {}
}

/** Returns the logged count of a response. */
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

describe("the count of unexpected values", () => {
  it.each([
    ["a response as expected", rawPage(artistSchema), { total: 1, items: [artist] }],
    ["a response with unknown fields", profileSchema, { id: "ann", primary_color: null, new: { deep: [1] } }],
    ["a response without the fields that new apps do not get", profileSchema, { id: "ann" }],
    [
      "a response of plays, which have no total",
      rawItems(playSchema),
      { items: [{ played_at: "2026-01-01", track }] },
    ],
    ["a response with a removed song", entriesSchema, { total: 1, items: [{ added_at: null, item: null }] }],
  ] as const)("is 0 for %s", (_, schema, answer) => {
    expect(counted(schema, answer)).toBe(0);
  });

  it.each([
    ["a null item", 1, rawPage(artistSchema), { total: 2, items: [artist, null] }],
    ["items that cannot be parsed", 2, rawPage(artistSchema), { total: 3, items: [artist, {}, "nonsense"] }],
    ["a missing total", 1, rawPage(artistSchema), { items: [artist] }],
    ["a total that is null", 1, rawPage(artistSchema), { total: null, items: [] }],
    ["an invalid total", 1, rawPage(artistSchema), { total: -1, items: [] }],
    ["fields that cannot be parsed", 2, profileSchema, { id: "ann", images: "none", external_urls: 5 }],
    ["a playlist's missing total", 1, playlistSchema, { id: "p", items: {} }],
    ["a response that cannot be parsed", 1, rawPage(artistSchema), { items: "none", total: 1 }],
  ] as const)("includes %s", (_, count, schema, answer) => {
    expect(counted(schema, answer)).toBe(count);
  });

  it("adds up per endpoint and is logged at most once a minute", () => {
    for (let n = 0; n < 50; n++) read(rawPage(artistSchema), { items: [null] });
    expect(logged()).toEqual([{ counts: { [endpoint]: 2 } }]);
    vi.setSystemTime(Date.now() + MINUTE_MS);
    read(rawPage(artistSchema), { items: [null] });
    expect(logged().at(-1)).toEqual({ counts: { [endpoint]: 100 } });
  });
});
