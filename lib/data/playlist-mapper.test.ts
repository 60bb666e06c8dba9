import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { entriesSchema, playlistPageSchema, playlistSchema } from "../spotify/schemas";
import { toEntries, toPlaylist, toPlaylistPage } from "./playlist-mapper";

const ADDED = "2026-01-02T03:04:05Z";

function playlist(raw: Record<string, unknown> = {}) {
  const base = { id: "p1", name: "One", owner: { id: "ann", display_name: "Ann" }, snapshot_id: "s1" };
  return toPlaylist(playlistSchema.parse({ ...base, ...raw }), "ann");
}

function opened(raw: Record<string, unknown>) {
  return toPlaylistPage(playlistPageSchema.parse({ id: "p1", snapshot_id: "s1", ...raw }), "ann");
}

function entries(items: unknown[], more: Record<string, unknown> = {}, offset = 0) {
  return toEntries(entriesSchema.parse({ items, ...more }), offset);
}

describe("toPlaylist", () => {
  it.each([
    ["own", {}],
    ["followed", { owner: { id: "bob" } }],
    ["shared", { collaborative: true }],
    ["shared", { collaborative: true, owner: { id: "bob" } }],
    ["followed", { owner: null }],
  ])("returns the kind %s for %j", (kind, raw) => {
    expect(playlist(raw).kind).toBe(kind);
  });

  it.each([
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["&lt;b&gt;not bold&lt;/b&gt;", "<b>not bold</b>"],
    ["&amp;lt;", "&lt;"],
    ["&amp;amp;amp;", "&amp;amp;"],
    ["&#x27;quoted&#39; &#x2F;", "'quoted' /"],
    ["a &nonsense; & b", "a &nonsense; & b"],
    [null, ""],
    [undefined, ""],
  ])("decodes the description %j exactly once", (description, text) => {
    expect(playlist({ description }).description).toBe(text);
  });

  it.each([
    ['By <a href="spotify:artist:1">Oda</a> &amp; <b>friends</b>', "By Oda & friends"],
    ["One<br/>two<p>three</p>four", "One two three four"],
    ['<a title="a > b">Link</a><!-- kept out -->', "Link"],
    ["I &lt;3 you", "I <3 you"],
    ["I <3 you, 2 < 3 and 4 > 1", "I <3 you, 2 < 3 and 4 > 1"],
    ["Slow\r\nand\nsoft&#10;", "Slow and soft"],
    ["null", ""],
    [" null ", ""],
    ["nullable", "nullable"],
  ])("returns of the description %j only the text, on one line", (description, text) => {
    expect(playlist({ description }).description).toBe(text);
  });

  it("does not decode the name", () => {
    expect(playlist({ name: "R&amp;B" }).name).toBe("R&amp;B");
  });

  it.each([
    [{ items: { total: 3 } }, 3],
    [{ tracks: { total: 4 } }, 4],
    [{ items: { total: 0 }, tracks: { total: 9 } }, 0],
    [{ items: null, tracks: { total: 5 } }, 5],
    [{ items: { total: -1 } }, null],
    [{}, null],
  ])("reads from %j a total of %j", (raw, total) => {
    expect(playlist(raw).total).toBe(total);
  });

  it("uses the id of an owner without a name, and an empty name without an owner", () => {
    expect(playlist({ owner: { id: "bob", display_name: null } }).owner).toEqual({
      id: "bob",
      name: "bob",
      url: null,
    });
    expect(playlist({ owner: undefined }).owner).toEqual({ id: "", name: "", url: null });
  });

  it("does not treat a missing value as private", () => {
    expect(playlist().isPublic).toBeNull();
    expect(playlist({ public: false }).isPublic).toBe(false);
  });
});

describe("toPlaylistPage", () => {
  const items = { total: 1, items: [{ item: { name: "New" } }] };
  const tracks = { total: 1, items: [{ track: { name: "Old" } }] };

  it("reads the items from the new or the old field", () => {
    expect(opened({ items }).first?.entries[0]?.track?.title).toBe("New");
    expect(opened({ tracks }).first?.entries[0]?.track?.title).toBe("Old");
    expect(opened({ items }).playlist).toMatchObject({ contents: "open", total: 1 });
  });

  it("is hidden when Spotify omits the items", () => {
    expect(opened({})).toMatchObject({ playlist: { contents: "hidden", total: null }, first: null });
  });

  it("is open when the playlist is empty", () => {
    expect(opened({ items: { total: 0, items: [] } })).toMatchObject({
      playlist: { contents: "open", total: 0 },
      first: { entries: [] },
    });
  });
});

describe("toEntries", () => {
  it("distinguishes tracks, episodes, local files and gone items, each at its position", () => {
    const view = entries(
      [
        { added_at: ADDED, item: { type: "track", name: "T" } },
        { added_at: ADDED, item: { type: "episode", name: "E", show: { name: "S" } } },
        { added_at: null, is_local: true, item: { name: "L", id: null } },
        { added_at: ADDED, item: null },
        null,
        { added_at: ADDED, track: { name: "Old" } },
        { item: { name: "also local", is_local: true } },
      ],
      { total: 300 },
      100,
    );
    expect(view).toMatchObject({ offset: 100, total: 300 });
    expect(
      view.entries.map(({ position, kind, addedAt, track }) => [position, kind, addedAt, track?.title]),
    ).toEqual([
      [100, "track", ADDED, "T"],
      [101, "episode", ADDED, "E"],
      [102, "local", null, "L"],
      [103, "gone", ADDED, undefined],
      [104, "gone", null, undefined],
      [105, "track", ADDED, "Old"],
      [106, "local", null, "also local"],
    ]);
  });

  it("includes who added an item and its URI, if Spotify sends them", () => {
    const local = "spotify:local:Own:Tape:Ferry+horn:41";
    const view = entries([
      { added_by: { id: "ann" }, item: { type: "track", name: "T", uri: "spotify:track:1" } },
      { added_by: null, is_local: true, item: { name: "L", uri: local } },
      { added_by: { id: "" }, item: null },
    ]);
    expect(view.entries.map(({ addedBy, uri }) => [addedBy, uri])).toEqual([
      ["ann", "spotify:track:1"],
      [null, local],
      [null, null],
    ]);
  });

  it.each([null, undefined, -5, 1.5, "many"])("counts the items seen when the total is %j", (total) => {
    expect(entries([null, null], { total }, 50).total).toBe(52);
  });

  it.each([
    [0, 2, 50, 52],
    [51, 2, 50, 52],
    [900, 2, 50, 900],
    [30, 0, 50, 30],
    [null, 0, 50, 50],
  ])("with a total of %j and %i items from %i returns the total %i", (total, count, offset, counted) => {
    expect(entries(Array(count).fill(null), { total }, offset).total).toBe(counted);
  });
});
