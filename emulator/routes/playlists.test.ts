import { describe, expect, test } from "vitest";
import type { EmulatorOptions } from "../state/settings";
import { emulate } from "../testing/emulator";

async function signedIn(options: EmulatorOptions = {}) {
  const { get, signIn, world, control } = emulate(options);
  const { access } = await signIn("premium");
  const read = async (path: string) => (await get(path, access)).json();
  const idOf = (name: string) =>
    [...world.playlists.all()].find((playlist) => playlist.name === name)?.id ?? "";
  return { read, idOf, control, get: (path: string) => get(path, access) };
}

describe("the list of playlists", () => {
  test("has 42 elements, one of them null, in pages with full URLs", async () => {
    const { read } = await signedIn();
    const first = await read("/v1/me/playlists?limit=30");
    const second = await read(first.next);
    expect([first.total, first.items.length, second.items.length]).toEqual([42, 30, 12]);
    expect([first.previous, second.next]).toEqual([null, null]);
    expect([...first.items, ...second.items].filter((item) => item === null)).toHaveLength(1);
    expect(first.items[0]).toMatchObject({ name: "Night Ferry", items: { total: 1284 } });
    expect(first.items[0]).not.toHaveProperty("tracks");
  });

  test("omits private and shared playlists without their scopes", async () => {
    const { signIn, get } = emulate();
    const { access } = await signIn("premium", { scope: "" });
    const { items } = await (await get("/v1/me/playlists?limit=50", access)).json();
    expect(items.every((item: { public: boolean } | null) => item === null || item.public)).toBe(true);
  });

  test.each(["limit=0", "limit=51", "limit=x", "limit=-1"])("%s is an invalid limit", async (query) => {
    const { get } = await signedIn();
    const answer = await get(`/v1/me/playlists?${query}`);
    expect([answer.status, (await answer.json()).error.message]).toEqual([400, "Invalid limit"]);
  });
});

describe("`GET /me/playlists`", () => {
  test("accepts an offset up to 100,000 and returns 20 elements by default", async () => {
    const { read } = await signedIn();
    const first = await read("/v1/me/playlists");
    expect([first.limit, first.offset, first.items.length]).toEqual([20, 0, 20]);
    const far = await read("/v1/me/playlists?offset=100000");
    expect([far.items, far.total, far.next]).toEqual([[], 42, null]);
    expect((await read("/v1/me/playlists?offset=100001")).error).toEqual({
      status: 400,
      message: "Invalid offset",
    });
  });

  test.each([
    ["playlist-read-private", "Ironing", "Borrowed from Jonas"],
    ["playlist-read-collaborative", "Borrowed from Jonas", "Ironing"],
  ])("lists with only %s the playlist %s but not %s", async (scope, listed, missing) => {
    const { signIn, get } = emulate();
    const { access } = await signIn("premium", { scope });
    const { items } = await (await get("/v1/me/playlists?limit=50", access)).json();
    const names = items.map((item: { name: string } | null) => item?.name);
    expect([names.includes(listed), names.includes(missing)]).toEqual([true, false]);
  });

  test("lists owned and followed playlists together", async () => {
    const { read } = await signedIn();
    const { items } = await read("/v1/me/playlists?limit=50");
    const owners = new Set(items.map((item: { owner: { id: string } } | null) => item?.owner.id));
    expect([owners.has("idamarlow"), owners.has("jonas.aldermoor"), owners.size > 3]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("a playlist", () => {
  test.each([
    ["Ironing", "playlist-read-private"],
    ["Borrowed from Jonas", "playlist-read-collaborative"],
  ])("that is not public, such as %s, needs %s", async (name, scope) => {
    const { signIn, get, world } = emulate();
    const id = [...world.playlists.all()].find((playlist) => playlist.name === name)?.id;
    const poor = await signIn("premium", { scope: "user-top-read" });
    const answer = await get(`/v1/playlists/${id}`, poor.access);
    expect([answer.status, (await answer.json()).error.message]).toEqual([403, "Insufficient client scope"]);
    const rich = await signIn("premium", { scope });
    expect((await get(`/v1/playlists/${id}`, rich.access)).status).toBe(200);
  });

  test("has old entries without a date or a user", async () => {
    const { read, idOf } = await signedIn();
    const pages = [0, 50, 100, 150, 200, 250, 300].map((offset) =>
      read(`/v1/playlists/${idOf("Everything with a double bass in it")}/items?limit=50&offset=${offset}`),
    );
    const entries = (await Promise.all(pages))
      .flatMap((page) => page.items)
      .filter((entry) => entry !== null);
    expect(entries.some(({ added_at }) => added_at === null)).toBe(true);
    expect(entries.some(({ added_by }) => added_by === null)).toBe(true);
    expect(
      entries.every(({ added_at }) => added_at === null || /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(added_at)),
    ).toBe(true);
  });

  test("includes its first 100 entries for its owner", async () => {
    const { read, idOf } = await signedIn();
    const playlist = await read(`/v1/playlists/${idOf("Night Ferry")}`);
    expect(playlist.items).toMatchObject({ total: 1284, limit: 100, offset: 0 });
    expect(playlist.items.items).toHaveLength(100);
  });

  test("hides its contents from followers", async () => {
    const { read, get, idOf } = await signedIn();
    const id = idOf("First coffee");
    expect(await read(`/v1/playlists/${id}`)).not.toHaveProperty("items");
    const answer = await get(`/v1/playlists/${id}/items`);
    expect([answer.status, (await answer.json()).error.message]).toEqual([403, "Forbidden"]);
  });

  test("can be read by its collaborators", async () => {
    const { read, idOf } = await signedIn();
    const page = await read(`/v1/playlists/${idOf("Borrowed from Jonas")}/items`);
    expect([page.total, page.limit, page.items.length]).toEqual([77, 20, 20]);
  });

  test("is not found by others if private", async () => {
    const { world, signIn, get } = emulate();
    const { access } = await signIn("free");
    const id = [...world.playlists.all()].find((playlist) => playlist.name === "Ironing")?.id;
    expect((await get(`/v1/playlists/${id}`, access)).status).toBe(404);
  });

  test("is rejected for an invalid and for an unknown id", async () => {
    const { read } = await signedIn();
    expect((await read("/v1/playlists/short")).error).toEqual({ status: 400, message: "invalid id" });
    expect((await read(`/v1/playlists/${"0".repeat(22)}`)).error).toEqual({
      status: 404,
      message: "Resource not found",
    });
  });

  test("contains local files, removed songs, null entries and episodes", async () => {
    const { read, idOf } = await signedIn();
    const { items } = await read(`/v1/playlists/${idOf("Night Ferry")}/items?limit=20`);
    expect(items[8]).toMatchObject({
      is_local: true,
      item: { id: null, uri: expect.stringContaining("spotify:local:") },
    });
    expect(items[10]).toMatchObject({ item: null });
    expect(items[15]).toBeNull();
    expect(items[17]).toMatchObject({ item: { type: "episode", show: { type: "show" } } });
    expect(items[0].item).not.toHaveProperty("popularity");
  });

  test("gets a new snapshot and one more entry by a touch", async () => {
    const { read, idOf, control } = await signedIn();
    const id = idOf("Tape hiss");
    const before = await read(`/v1/playlists/${id}`);
    await control("touch", { playlist: id });
    const after = await read(`/v1/playlists/${id}`);
    expect(after.items.total).toBe(before.items.total + 1);
    expect(after.snapshot_id).not.toBe(before.snapshot_id);
    expect(after.items.items.slice(0, 29)).toEqual(before.items.items);
  });

  test("of 10,000 entries in the large library can be read completely", async () => {
    const { read, idOf } = await signedIn({ library: "large" });
    const ids = new Set<string>();
    let [next, entries]: [string | null, number] = [
      `/v1/playlists/${idOf("Everything, in order")}/items?limit=50`,
      0,
    ];
    while (next) {
      const page: { next: string | null; items: { item: { id: string } }[] } = await read(next);
      entries += page.items.length;
      for (const { item } of page.items) ids.add(item.id);
      next = page.next;
    }
    expect([entries, ids.size]).toEqual([10_000, 10_000]);
    expect((await read("/v1/me/playlists")).total).toBe(300);
  });
});

describe("the contents of a playlist", () => {
  test("are filtered by `fields`, nested and excluded", async () => {
    const { read, idOf } = await signedIn();
    const path = `/v1/playlists/${idOf("Night Ferry")}`;
    const page = await read(`${path}/items?limit=2&fields=items(added_at,item(name,uri)),total`);
    expect(Object.keys(page)).toEqual(["total", "items"]);
    expect(page.items[0]).toEqual({
      added_at: expect.any(String),
      item: { name: "A Room Is a Kind of Weather", uri: expect.stringContaining("spotify:track:") },
    });
    const full = await read(`${path}?fields=!items,!images`);
    expect([full.name, "items" in full, "images" in full]).toEqual(["Night Ferry", false, false]);
    expect((await read(`${path}?fields=items(`)).error).toEqual({ status: 400, message: "Invalid fields" });
  });

  test("accept a market and reject an invalid one", async () => {
    const { read, get, idOf } = await signedIn();
    const path = `/v1/playlists/${idOf("Ironing")}`;
    for (const each of [path, `${path}/items`]) {
      expect((await get(`${each}?market=SE`)).status).toBe(200);
      expect((await read(`${each}?market=Sweden`)).error).toEqual({
        status: 400,
        message: "Invalid market code",
      });
    }
  });

  test("include episodes with any `additional_types`", async () => {
    const { read, idOf } = await signedIn();
    const path = `/v1/playlists/${idOf("Night Ferry")}/items?limit=20`;
    const [without, withBoth] = [await read(path), await read(`${path}&additional_types=track,episode`)];
    expect(withBoth.items).toEqual(without.items);
    expect(without.items[17].item.type).toBe("episode");
  });

  test.each([
    ["limit=0", "Invalid limit"],
    ["limit=51", "Invalid limit"],
    ["offset=100001", "Invalid offset"],
    ["offset=-1", "Invalid offset"],
  ])("reject %s", async (query, message) => {
    const { read, idOf } = await signedIn();
    expect((await read(`/v1/playlists/${idOf("Ironing")}/items?${query}`)).error).toEqual({
      status: 400,
      message,
    });
  });

  test("need playlist-read-private", async () => {
    const { signIn, get, world } = emulate();
    const { access } = await signIn("premium", { scope: "playlist-modify-public" });
    const id = [...world.playlists.all()][0]?.id;
    const answer = await get(`/v1/playlists/${id}/items`, access);
    expect([answer.status, (await answer.json()).error.message]).toEqual([403, "Insufficient client scope"]);
  });
});

describe.each(["legacy", "extended"] as const)("an app with the profile %s", (profile) => {
  test("gets contents under their old names", async () => {
    const { read, idOf } = await signedIn({ profile });
    const path = `/v1/playlists/${idOf("Night Ferry")}`;
    const list = await read("/v1/me/playlists");
    expect(list.items[0]).toMatchObject({
      tracks: { href: `http://127.0.0.1:4010${path}/tracks`, total: 1284 },
    });
    const full = await read(path);
    expect(full.tracks.items[0].track.name).toBe("A Room Is a Kind of Weather");
    expect([full.followers, "items" in full]).toEqual([{ href: null, total: 0 }, false]);
    expect((await read(`${path}/tracks?limit=1`)).items[0]).toEqual(full.tracks.items[0]);
    expect((await read(`${path}/items?limit=1`)).items[0].item).toEqual(full.tracks.items[0].track);
  });

  test("may read the contents of followed playlists", async () => {
    const { read, get, idOf } = await signedIn({ profile });
    const id = idOf("First coffee");
    expect((await read(`/v1/playlists/${id}`)).tracks.total).toBe(45);
    expect((await get(`/v1/playlists/${id}/items`)).status).toBe(200);
  });
});
