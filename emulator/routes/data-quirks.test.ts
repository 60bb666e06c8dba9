import { describe, expect, test } from "vitest";
import { groupBy } from "../catalog/indexes";
import { session } from "../testing/session";

type Dated = { added_at: string };
type Saved = Dated & { track: { id: string } };

describe("dates", () => {
  test("of 0000 and 1970 occur among right ones, with `impossible-dates` only", async () => {
    const { read, idOf, control } = await session();
    const path = `/playlists/${idOf("Night Ferry")}/items?limit=50`;
    const found = async () => {
      const items = (await read(path)).items.filter(Boolean);
      const albums = items.flatMap(({ item }: { item: { album?: object } | null }) => item?.album ?? []);
      const added = items.map((entry: Dated) => entry.added_at);
      return {
        albums: albums.filter((album: { release_date: string }) => album.release_date === "0000").length,
        entries: added.filter((date: string | null) => date === "1970-01-01T00:00:00Z").length,
      };
    };
    expect(await found()).toEqual({ albums: 0, entries: 0 });
    await control("settings", { quirks: ["impossible-dates"] });
    const odd = await found();
    for (const count of Object.values(odd)) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(40);
    }
    await control("settings", { quirks: [] });
    expect(await found()).toEqual({ albums: 0, entries: 0 });
  });
});

describe("the details of a playlist", () => {
  test("have HTML in followed playlists, and stay the same in those of accounts", async () => {
    const { read, idOf } = await session("premium", { quirks: ["html-descriptions"] });
    const { description } = await read(`/playlists/${idOf("Northern signals")}`);
    expect(description).toMatch(/<a href="spotify:artist:\w{22}">Oda Lindqvarn<\/a>/);
    expect((await read(`/playlists/${idOf("Borrowed from Jonas")}`)).description).toBe(
      "Bring it back &amp; add something.",
    );
  });

  test("have the text null after a creation without a description", async () => {
    const { send, read } = await session("premium", { quirks: ["null-descriptions"] });
    const { body } = await send("POST", "/me/playlists", { name: "n" });
    expect(body.description).toBe("null");
    expect((await read(`/playlists/${body.id}`)).description).toBe("null");
    const described = await send("POST", "/me/playlists", { name: "n", description: "" });
    expect(described.body.description).toBe("");
  });

  test("keep a description that is emptied, while all else of the edit takes effect", async () => {
    const { send, read, idOf } = await session("premium", { quirks: ["ignored-descriptions"] });
    const path = `/playlists/${idOf("Night Ferry")}`;
    const { description } = await read(path);
    expect((await send("PUT", path, { name: "Day Ferry", description: "" })).status).toBe(200);
    expect(await read(path)).toMatchObject({ name: "Day Ferry", description });
    await send("PUT", path, { description: "other" });
    expect((await read(path)).description).toBe("other");
  });
});

describe("the snapshot after a change", () => {
  async function changed(quirk: "late-snapshots" | "foreign-snapshots") {
    const { send, read, idOf, track, control } = await session("premium", { quirks: [quirk] });
    const path = `/playlists/${idOf("Dentist")}`;
    const before = (await read(path)).snapshot_id;
    const { body } = await send("POST", `${path}/items`, { uris: [track(0)] });
    const shown = async () => {
      const listed = (await read("/me/playlists?limit=50")).items;
      const inList = listed.find((each: { name: string } | null) => each?.name === "Dentist");
      const { snapshot_id, items } = await read(path);
      expect(inList.snapshot_id).toBe(snapshot_id);
      return { snapshot: snapshot_id, total: items.total };
    };
    return { before, after: body.snapshot_id, shown, path, send, track, control };
  }

  test("is the one of before for 30 seconds, though the contents are new", async () => {
    const { before, after, shown, control } = await changed("late-snapshots");
    expect(await shown()).toEqual({ snapshot: before, total: 8 });
    await control("clock", { advance: 31 });
    expect(await shown()).toEqual({ snapshot: after, total: 8 });
  });

  test("is a foreign one for 30 seconds, which changes accept", async () => {
    const { before, after, shown, path, send, track, control } = await changed("foreign-snapshots");
    const { snapshot } = await shown();
    expect([before, after]).not.toContain(snapshot);
    const removal = { items: [{ uri: track(0) }], snapshot_id: snapshot };
    expect((await send("DELETE", `${path}/items`, removal)).status).toBe(200);
    await control("clock", { advance: 31 });
    expect((await shown()).total).toBe(7);
  });
});

describe("saved items", () => {
  test("share their second in fours and come by id within it, with `tied-saves`", async () => {
    const { read } = await session("premium", { quirks: ["tied-saves"] });
    const { items } = await read("/me/tracks?limit=48");
    const groups = [...groupBy<Saved>(items, (item) => item.added_at).values()];
    expect(groups.map(({ length }) => length)).toEqual(Array(12).fill(4));
    for (const group of groups) {
      const ids = group.map(({ track }) => track.id);
      expect(ids).toEqual(ids.toSorted());
    }
    expect(items.map((item: Dated) => item.added_at)).toEqual(
      items
        .map((item: Dated) => item.added_at)
        .toSorted()
        .reverse(),
    );
  });

  test("begin with an album of 120 songs, which can be read in pages and removed", async () => {
    const { read, send } = await session("premium", { quirks: ["long-album"] });
    const { total, items } = await read("/me/albums?limit=1");
    const [{ album }] = items;
    expect([total, album.total_tracks, album.tracks.items.length]).toEqual([59, 120, 50]);
    const last = await read(`/albums/${album.id}/tracks?limit=50&offset=100`);
    expect(last.items.at(-1)).toMatchObject({ name: "Fragment No. 120", track_number: 120 });
    await send("DELETE", `/me/library?uris=spotify:album:${album.id}`);
    expect((await read("/me/albums?limit=1")).total).toBe(58);
  });
});

describe("an audiobook in the player", () => {
  test.each([
    [[], "episode"],
    [["chapters"], "chapter"],
  ] as const)("with the quirks %j has an item of the type %s, with its book", async (quirks, type) => {
    const { read, control, world } = await session("premium", { quirks });
    const [book] = world.library.catalogue.audiobooks;
    await control("player", { account: "premium", playing: `spotify:audiobook:${book?.id}` });
    expect((await read("/me/player")).item).toBeNull();
    expect(await read("/me/player?additional_types=track,episode")).toMatchObject({
      currently_playing_type: "episode",
      context: { type: "audiobook", uri: `spotify:audiobook:${book?.id}` },
      item: { type, name: "Opening Credits", audiobook: { name: book?.title, authors: [{}] } },
    });
    expect((await read("/me/player/queue")).queue[0]).toMatchObject({ type, chapter_number: 1 });
  });
});
