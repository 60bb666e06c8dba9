import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { rawItems, rawPage } from "./schema-fields";
import {
  artistSchema,
  entriesSchema,
  playlistPageSchema,
  playlistSchema,
  playSchema,
  profileSchema,
  savedTrackSchema,
} from "./schemas";

const playlist = { id: "p1", name: "One", owner: { id: "ann" }, snapshot_id: "s1" };

describe("a page", () => {
  it("replaces invalid items by null and keeps every position", () => {
    const items = [{ id: "a", name: "A" }, null, { name: "without id" }, "nonsense", 5, { id: "b" }];
    const read = rawPage(artistSchema).parse({ total: 6, items });
    expect(read.items.map((item) => item?.id ?? null)).toEqual(["a", null, null, null, null, "b"]);
  });

  it.each([-1, 1.5, "12", null, undefined, {}])("ignores a total of %j", (total) => {
    expect(rawPage(artistSchema).parse({ total, items: [] }).total ?? null).toBeNull();
  });

  it.each([{}, [], null, "text", { items: {} }, { items: null }])("is not %j", (answer) => {
    expect(rawPage(artistSchema).safeParse(answer).success).toBe(false);
  });
});

describe("a profile", () => {
  it("is valid with only an id, as new apps may get it", () => {
    expect(profileSchema.parse({ id: "ann" }).id).toBe("ann");
  });

  it("is valid with invalid images and links", () => {
    const read = profileSchema.parse({ id: "ann", images: "none", external_urls: 5, display_name: null });
    expect(read).toMatchObject({ images: null, external_urls: null });
  });

  it.each([{}, [], { id: "" }, { id: 5 }, { id: null }])("is not %j", (answer) => {
    expect(profileSchema.safeParse(answer).success).toBe(false);
  });
});

describe("a playlist", () => {
  it("is parsed alike in the old and the new format", () => {
    const fresh = playlistSchema.parse({ ...playlist, items: { total: 3 } });
    const old = playlistSchema.parse({ ...playlist, tracks: { total: 3 } });
    expect([fresh.items?.total, old.tracks?.total]).toEqual([3, 3]);
  });

  it("is valid with only an id", () => {
    expect(playlistSchema.parse({ id: "p1" })).toMatchObject({ id: "p1", name: "", snapshot_id: "" });
    expect(playlistSchema.parse({ id: "p1", name: null, owner: null, images: [null] }).name).toBe("");
  });

  it("hides items that cannot be parsed", () => {
    expect(playlistPageSchema.parse({ ...playlist, items: { total: 3 } }).items).toBeNull();
  });
});

describe("an entry", () => {
  it("keeps its date when its item is invalid", () => {
    const read = entriesSchema.parse({ items: [{ added_at: "2026-01-01T00:00:00Z", item: { name: 5 } }] });
    expect(read.items[0]).toMatchObject({ added_at: "2026-01-01T00:00:00Z", item: null });
  });
});

describe("a time", () => {
  const impossible = ["0000-00-00T00:00:00Z", "1970-01-01T00:00:00Z", "", "soon", 5, {}, "9".repeat(10_000)];

  it.each(impossible)("of %j is dropped, and its item is kept", (time) => {
    const track = { name: "One" };
    expect(rawItems(playSchema).parse({ items: [{ played_at: time, track }] }).items).toMatchObject([
      { played_at: null, track },
    ]);
    expect(entriesSchema.parse({ total: 1, items: [{ added_at: time, item: track }] }).items).toMatchObject([
      { added_at: null, item: track },
    ]);
    expect(savedTrackSchema.parse({ added_at: time, track })).toMatchObject({ added_at: null, track });
  });

  it("that is missing from a play is dropped too", () => {
    expect(playSchema.parse({ track: null })).toEqual({ played_at: null, track: null });
  });

  it("is kept unchanged", () => {
    expect(playSchema.parse({ played_at: "2026-11-25T08:12:40.123Z", track: null }).played_at).toBe(
      "2026-11-25T08:12:40.123Z",
    );
  });
});
