import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const { send, read, become, control, idOf, world } = await session();

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

describe("`POST /me/playlists`", () => {
  test("returns 201 with the playlist, which is then first in the owner's list", async () => {
    const { status, body } = await send("POST", "/me/playlists", { name: "Quay", description: "d" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Quay",
      description: "d",
      public: true,
      collaborative: false,
      owner: { id: "idamarlow" },
      images: [],
      items: { total: 0, items: [] },
      uri: `spotify:playlist:${body.id}`,
    });
    const list = await read("/me/playlists?limit=1");
    expect([list.total, list.items[0].id, list.items[0].items.total]).toEqual([43, body.id, 0]);
    expect((await read(`/playlists/${body.id}`)).snapshot_id).toBe(body.snapshot_id);
  });

  test("returns a null description if none was sent", async () => {
    expect((await send("POST", "/me/playlists", { name: "Quay" })).body.description).toBeNull();
  });

  test("returns an image generated from the playlist's entries", async () => {
    const { body } = await send("POST", "/me/playlists", { name: "Quay" });
    const { albums } = world.library.catalogue;
    const uris = albums.slice(0, 4).map((album) => `spotify:track:${album.tracks[0]?.id}`);
    await send("POST", `/playlists/${body.id}/items`, { uris: uris.slice(0, 1) });
    expect((await read(`/playlists/${body.id}`)).images[0].url).toContain(albums[0]?.cover.key);
    await send("POST", `/playlists/${body.id}/items`, { uris: uris.slice(1) });
    expect((await read(`/playlists/${body.id}`)).images[0].url).toContain("/mosaic/");
  });

  test.each([
    ["no name", {}, "Missing required field: name"],
    ["an empty name", { name: " " }, "Invalid name"],
    ["a name that is not a string", { name: 7 }, "Invalid name"],
    ["a public that is not a boolean", { name: "n", public: "no" }, "Invalid public"],
    [
      "public and collaborative at once",
      { name: "n", public: true, collaborative: true },
      "Collaborative playlists can not be public",
    ],
    [
      "collaborative with public left at its default",
      { name: "n", collaborative: true },
      "Collaborative playlists can not be public",
    ],
    ["a body that is not JSON", "name=n", "Error parsing JSON."],
  ])("rejects %s", async (_, body, message) => {
    expect(refusalOf(await send("POST", "/me/playlists", body))).toEqual([400, message]);
    expect((await read("/me/playlists")).total).toBe(42);
  });

  test.each([
    [true, "playlist-modify-public"],
    [false, "playlist-modify-private"],
  ])("with public %s needs %s", async (isPublic, scope) => {
    const body = { name: "n", public: isPublic };
    await become("premium", "");
    expect(refusalOf(await send("POST", "/me/playlists", body))).toEqual([403, "Insufficient client scope"]);
    await become("premium", scope);
    expect((await send("POST", "/me/playlists", body)).status).toBe(201);
  });

  test("fails at about 11,000 playlists", async () => {
    const one = [...world.playlists.all()][0];
    const many = Array.from({ length: 11_000 }, () => one ?? null);
    world.lists.listOf = () => many;
    const answer = await send("POST", "/me/playlists", { name: "n" });
    expect(refusalOf(answer)).toEqual([403, "Maximum number of playlists reached"]);
  });
});

describe("`POST /users/{id}/playlists`", () => {
  test("is forbidden in Development Mode", async () => {
    const answer = await send("POST", "/users/idamarlow/playlists", { name: "n" });
    expect(refusalOf(answer)).toEqual([403, "Forbidden"]);
  });

  test.each(["legacy", "extended"])("creates in %s, with the old name of contents", async (profile) => {
    await control("settings", { profile });
    const { status, body } = await send("POST", "/users/idamarlow/playlists", { name: "Old way" });
    expect([status, body.tracks.total, "items" in body]).toEqual([201, 0, false]);
    expect((await read("/me/playlists?limit=1")).items[0].id).toBe(body.id);
  });

  test("rejects creation for another user", async () => {
    await control("settings", { profile: "extended" });
    const answer = await send("POST", "/users/jonas.aldermoor/playlists", { name: "n" });
    expect(refusalOf(answer)).toEqual([403, "You cannot create a playlist for another user"]);
  });
});

describe("a playlist created by an app", () => {
  test("is unfollowed through `DELETE /me/library`, and then is in no list but can still be read", async () => {
    const { body } = await send("POST", "/me/playlists", { name: "Quay" });
    expect((await send("DELETE", `/me/library?uris=${body.uri}`)).status).toBe(200);
    expect((await read("/me/playlists?limit=1")).items[0].name).toBe("Night Ferry");
    expect((await read(`/playlists/${body.id}`)).name).toBe("Quay");
  });

  test("can be read but not changed by others if public", async () => {
    const { body } = await send("POST", "/me/playlists", { name: "Quay" });
    await become("free");
    expect((await read(`/playlists/${body.id}`)).owner.id).toBe("idamarlow");
    expect(refusalOf(await send("PUT", `/playlists/${body.id}`, { name: "x" }))).toEqual([403, "Forbidden"]);
  });
});

describe("`PUT /playlists/{id}`", () => {
  test("changes details with 200 and an empty body, also in the list, and creates a new snapshot_id", async () => {
    const id = idOf("Tape hiss");
    const before = await read(`/playlists/${id}`);
    const answer = await send("PUT", `/playlists/${id}`, { name: "Tape & hiss", public: false });
    expect([answer.status, answer.body]).toEqual([200, ""]);
    const after = await read(`/playlists/${id}`);
    expect(after).toMatchObject({ name: "Tape & hiss", public: false, description: before.description });
    expect(after.snapshot_id).not.toBe(before.snapshot_id);
    expect(after.items).toEqual(before.items);
    const { items } = await read("/me/playlists?limit=50");
    expect(items.find((item: { id: string } | null) => item?.id === id).name).toBe("Tape & hiss");
  });

  test("keeps two concurrent changes", async () => {
    const path = `/playlists/${idOf("Ironing")}`;
    const changes = [{ name: "Steam" }, { public: true }, { description: "Hot" }];
    await Promise.all(changes.map((change) => send("PUT", path, change)));
    expect(await read(path)).toMatchObject({ name: "Steam", public: true, description: "Hot" });
  });

  test("returns descriptions with HTML entities and names unescaped", async () => {
    const id = idOf("Tape hiss");
    await send("PUT", `/playlists/${id}`, { name: `<b> & "x"`, description: `<b>rock & roll</b> "it's"` });
    expect(await read(`/playlists/${id}`)).toMatchObject({
      name: `<b> & "x"`,
      description: "&lt;b&gt;rock &amp; roll&lt;&#x2F;b&gt; &quot;it&#x27;s&quot;",
    });
  });

  test("returns `public: false` as true if the emulator is set to ignore it", async () => {
    await control("settings", { publicFalse: "ignored" });
    await send("PUT", `/playlists/${idOf("Tape hiss")}`, { public: false });
    expect((await read(`/playlists/${idOf("Tape hiss")}`)).public).toBe(true);
    const made = await send("POST", "/me/playlists", { name: "n", public: false });
    expect(made.body.public).toBe(true);
    const shared = { name: "n", public: false, collaborative: true };
    expect((await send("POST", "/me/playlists", shared)).body.public).toBe(false);
  });

  test.each([
    ["public and collaborative at once", { public: true, collaborative: true }],
    ["collaborative on a public playlist", { collaborative: true }],
  ])("rejects %s", async (_, body) => {
    const answer = await send("PUT", `/playlists/${idOf("Tape hiss")}`, body);
    expect(refusalOf(answer)).toEqual([400, "Collaborative playlists can not be public"]);
  });

  test("makes a private playlist collaborative, which then needs the collaborative scope", async () => {
    const id = idOf("Ironing");
    expect((await send("PUT", `/playlists/${id}`, { collaborative: true })).status).toBe(200);
    expect((await read(`/playlists/${id}`)).collaborative).toBe(true);
    await become("premium", "playlist-read-private");
    expect(refusalOf(await send("GET", `/playlists/${id}`))).toEqual([403, "Insufficient client scope"]);
  });

  test("needs the modify scopes of the old and the new visibility", async () => {
    const path = `/playlists/${idOf("Ironing")}`;
    await become("premium", "playlist-modify-private");
    expect((await send("PUT", path, { name: "n" })).status).toBe(200);
    expect(refusalOf(await send("PUT", path, { public: true }))).toEqual([403, "Insufficient client scope"]);
    await become("premium", "playlist-modify-public");
    expect(refusalOf(await send("PUT", path, { name: "n" }))).toEqual([403, "Insufficient client scope"]);
  });

  test.each(["First coffee", "Borrowed from Jonas"])(
    "is allowed for the owner only, not for followers or collaborators: %s",
    async (name) => {
      expect(refusalOf(await send("PUT", `/playlists/${idOf(name)}`, { name: "x" }))).toEqual([
        403,
        "Forbidden",
      ]);
    },
  );

  test.each([
    ["short", 400, "invalid id"],
    ["0".repeat(22), 404, "Resource not found"],
  ])("of %s returns %i", async (id, status, message) => {
    expect(refusalOf(await send("PUT", `/playlists/${id}`, { name: "x" }))).toEqual([status, message]);
  });
});
