import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const shared = await session();
const { send, read, become, track, control, idOf, world } = shared;

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

type Page = { total: number; items: ({ item: { uri: string } | null } | null)[] };

/** Creates a private playlist with the catalogue's first tracks. */
async function playlistOf(count: number): Promise<string> {
  const { body } = await send("POST", "/me/playlists", { name: "New", public: false });
  const uris = Array.from({ length: count }, (_, index) => track(index));
  if (count > 0) await send("POST", `/playlists/${body.id}/items`, { uris });
  return body.id;
}

/** Returns the catalogue indexes of a playlist's tracks, in order. */
async function order(id: string): Promise<number[]> {
  const page: Page = await read(`/playlists/${id}/items?limit=50`);
  const { tracks } = world.library.catalogue;
  return page.items.map((entry) => tracks.findIndex(({ id }) => entry?.item?.uri === `spotify:track:${id}`));
}

const snapshotOf = async (id: string): Promise<string> => (await read(`/playlists/${id}`)).snapshot_id;

describe("`POST /playlists/{id}/items`", () => {
  test("adds at the end with 201 and a new snapshot_id", async () => {
    const id = await playlistOf(2);
    const before = await snapshotOf(id);
    const answer = await send("POST", `/playlists/${id}/items`, { uris: [track(7), track(7)] });
    expect([answer.status, Object.keys(answer.body)]).toEqual([201, ["snapshot_id"]]);
    expect(answer.body.snapshot_id).not.toBe(before);
    expect(answer.body.snapshot_id).toBe(await snapshotOf(id));
    expect(await order(id)).toEqual([0, 1, 7, 7]);
  });

  test("adds at a position, and keeps order and duplicates", async () => {
    const id = await playlistOf(3);
    await send("POST", `/playlists/${id}/items`, { uris: [track(9), track(0), track(9)], position: 1 });
    expect(await order(id)).toEqual([0, 9, 0, 9, 1, 2]);
  });

  test("sets the date of entries by the emulator's clock and the user who added them", async () => {
    await control("clock", { set: "2027-03-04T05:06:07Z" });
    await become("premium");
    const page = await read(`/playlists/${await playlistOf(1)}/items`);
    expect(page.items[0]).toMatchObject({ added_at: "2027-03-04T05:06:07Z", added_by: { id: "idamarlow" } });
  });

  test("adds episodes too", async () => {
    const id = await playlistOf(0);
    const episode = world.library.catalogue.numbered[0]?.id;
    await send("POST", `/playlists/${id}/items`, { uris: [`spotify:episode:${episode}`] });
    expect((await read(`/playlists/${id}/items`)).items[0].item).toMatchObject({
      type: "episode",
      id: episode,
    });
  });

  test.each([
    [
      "over 100 URIs",
      { uris: Array(101).fill("spotify:track:x") },
      "You can add a maximum of 100 tracks per request.",
    ],
    ["no `uris`", {}, "Missing required field: uris"],
    ["empty `uris`", { uris: [] }, "Invalid uris"],
    ["`uris` that are no list", { uris: "spotify:track:x" }, "Invalid uris"],
    ["an id in place of a URI", { uris: ["0".repeat(22)] }, `Invalid track uri: ${"0".repeat(22)}`],
    [
      "a URI of an album",
      { uris: [`spotify:album:${"0".repeat(22)}`] },
      `Invalid track uri: spotify:album:${"0".repeat(22)}`,
    ],
    ["a local file", { uris: ["spotify:local:a:b:c:9"] }, "Invalid track uri: spotify:local:a:b:c:9"],
    ["an unknown id", { uris: [`spotify:track:${"0".repeat(22)}`] }, "Payload contains a non-existing ID"],
    [
      "a position beyond the end",
      { uris: [`spotify:track:${"0".repeat(22)}`], position: 3 },
      "Index out of bounds",
    ],
    ["a negative position", { uris: [`spotify:track:${"0".repeat(22)}`], position: -1 }, "Invalid position"],
    ["a body that is not JSON", "{uris", "Error parsing JSON."],
    ["a body that is not an object", "[1]", "Error parsing JSON."],
    ["no body", undefined, "Error parsing JSON."],
  ])("rejects %s", async (_, body, message) => {
    const id = await playlistOf(2);
    expect(refusalOf(await send("POST", `/playlists/${id}/items`, body))).toEqual([400, message]);
    expect(await order(id)).toEqual([0, 1]);
  });

  test("rejects more than 10,000 entries", async () => {
    const id = await playlistOf(0);
    const uris = Array.from({ length: 100 }, (_, index) => track(index));
    for (let hundred = 0; hundred < 100; hundred++) await send("POST", `/playlists/${id}/items`, { uris });
    const answer = await send("POST", `/playlists/${id}/items`, { uris: [track(0)] });
    expect(refusalOf(answer)).toEqual([403, "Playlist size limit reached"]);
    expect((await read(`/playlists/${id}/items`)).total).toBe(10_000);
  });
});

describe("`PUT /playlists/{id}/items`", () => {
  test("replaces all entries with `uris` and returns 200 with a new snapshot_id", async () => {
    const id = await playlistOf(3);
    const answer = await send("PUT", `/playlists/${id}/items`, { uris: [track(5)] });
    expect([answer.status, answer.body.snapshot_id]).toEqual([200, await snapshotOf(id)]);
    expect(await order(id)).toEqual([5]);
    await send("PUT", `/playlists/${id}/items`, { uris: [] });
    expect(await order(id)).toEqual([]);
  });

  test.each([
    [{ range_start: 0, insert_before: 5 }, [1, 2, 3, 4, 0]],
    [{ range_start: 4, insert_before: 0 }, [4, 0, 1, 2, 3]],
    [{ range_start: 1, insert_before: 4, range_length: 2 }, [0, 3, 1, 2, 4]],
  ])("reorders with %o", async (body, expected) => {
    const id = await playlistOf(5);
    expect((await send("PUT", `/playlists/${id}/items`, body)).status).toBe(200);
    expect(await order(id)).toEqual(expected);
  });

  test("reorders the entries of an older snapshot_id although the playlist has changed since", async () => {
    const id = await playlistOf(4);
    const seen = await snapshotOf(id);
    await send("POST", `/playlists/${id}/items`, { uris: [track(9)], position: 0 });
    await send("PUT", `/playlists/${id}/items`, { range_start: 3, insert_before: 0, snapshot_id: seen });
    expect(await order(id)).toEqual([9, 3, 0, 1, 2]);
  });

  test("reorders local files", async () => {
    const id = idOf("Night Ferry");
    await send("PUT", `/playlists/${id}/items`, { range_start: 8, insert_before: 0 });
    const { items } = await read(`/playlists/${id}/items`);
    expect(items[0]).toMatchObject({ is_local: true });
  });

  test.each([
    [
      "an unknown snapshot_id",
      { range_start: 0, insert_before: 1, snapshot_id: "made-up" },
      "Invalid snapshot id",
    ],
    ["a start beyond the end", { range_start: 2, insert_before: 0 }, "Index out of bounds"],
    ["a target beyond the end", { range_start: 0, insert_before: 3 }, "Index out of bounds"],
    [
      "replacing and reordering in one request",
      { uris: [], range_start: 0, insert_before: 1 },
      "Items can be replaced or reordered, not both in one request",
    ],
    ["neither replacing nor reordering", {}, "Missing required field: uris"],
    ["no `insert_before`", { range_start: 0 }, "Missing required field: insert_before"],
    ["a `range_length` of 0", { range_start: 0, insert_before: 1, range_length: 0 }, "Invalid range_length"],
    [
      "over 100 URIs",
      { uris: Array(101).fill("spotify:track:x") },
      "You can add a maximum of 100 tracks per request.",
    ],
  ])("rejects %s", async (_, body, message) => {
    const id = await playlistOf(2);
    expect(refusalOf(await send("PUT", `/playlists/${id}/items`, body))).toEqual([400, message]);
    expect(await order(id)).toEqual([0, 1]);
  });
});

describe("`DELETE /playlists/{id}/items`", () => {
  test("removes every occurrence of the URIs and returns 200 with a new snapshot_id", async () => {
    const id = await playlistOf(3);
    await send("POST", `/playlists/${id}/items`, { uris: [track(1)] });
    const answer = await send("DELETE", `/playlists/${id}/items`, { items: [{ uri: track(1) }] });
    expect([answer.status, answer.body.snapshot_id]).toEqual([200, await snapshotOf(id)]);
    expect(await order(id)).toEqual([0, 2]);
  });

  test("keeps entries that were added after an older snapshot_id", async () => {
    const id = await playlistOf(2);
    const seen = await snapshotOf(id);
    await send("POST", `/playlists/${id}/items`, { uris: [track(0)] });
    await send("DELETE", `/playlists/${id}/items`, { items: [{ uri: track(0) }], snapshot_id: seen });
    expect(await order(id)).toEqual([1, 0]);
  });

  test("rejects a removal completely if it includes a local file", async () => {
    const id = idOf("Night Ferry");
    const before = await read(`/playlists/${id}/items`);
    const items = [before.items[0], before.items[8]].map(({ item: { uri } }) => ({ uri }));
    const answer = await send("DELETE", `/playlists/${id}/items`, { items });
    expect(answer.status).toBe(400);
    expect((await read(`/playlists/${id}/items`)).items).toEqual(before.items);
  });

  test.each([
    [
      "over 100 URIs",
      { items: Array(101).fill({ uri: "spotify:track:x" }) },
      "You can remove a maximum of 100 tracks per request.",
    ],
    ["no `items`", { tracks: [{ uri: "spotify:track:x" }] }, "Missing required field: items"],
    [
      "an unknown snapshot_id",
      { items: [{ uri: "spotify:track:x" }], snapshot_id: "AAAA" },
      "Invalid snapshot id",
    ],
    ["a text that is not a URI", { items: [{ uri: "x" }] }, "Invalid track uri: x"],
  ])("rejects %s", async (_, body, message) => {
    const id = await playlistOf(2);
    expect(refusalOf(await send("DELETE", `/playlists/${id}/items`, body))).toEqual([400, message]);
  });
});

describe("a change of entries", () => {
  const changes = [
    ["POST", { uris: [track(0)] }],
    ["PUT", { uris: [track(0)] }],
    ["DELETE", { items: [{ uri: track(0) }] }],
  ] as const;

  test.each(changes)("with %s in a public playlist needs playlist-modify-public", async (method, body) => {
    const path = `/playlists/${idOf("Night Ferry")}/items`;
    await become("premium", "playlist-modify-private");
    expect(refusalOf(await send(method, path, body))).toEqual([403, "Insufficient client scope"]);
    await become("premium", "playlist-modify-public");
    expect((await send(method, path, body)).status).toBeLessThan(300);
  });

  test.each(changes)("with %s in a private playlist needs playlist-modify-private", async (method, body) => {
    const path = `/playlists/${idOf("Ironing")}/items`;
    await become("premium", "playlist-modify-public");
    expect(refusalOf(await send(method, path, body))).toEqual([403, "Insufficient client scope"]);
    await become("premium", "playlist-modify-private");
    expect((await send(method, path, body)).status).toBeLessThan(300);
  });

  test.each(changes)("with %s in another user's playlist is forbidden", async (method, body) => {
    const answer = await send(method, `/playlists/${idOf("First coffee")}/items`, body);
    expect(refusalOf(answer)).toEqual([403, "Forbidden"]);
  });

  test.each(changes)("with %s is allowed for collaborators", async (method, body) => {
    const answer = await send(method, `/playlists/${idOf("Borrowed from Jonas")}/items`, body);
    expect(answer.status).toBeLessThan(300);
  });

  test.each(changes)("with %s under the old path is forbidden in Development Mode", async (method, body) => {
    const answer = await send(method, `/playlists/${idOf("Ironing")}/tracks`, body);
    expect(refusalOf(answer)).toEqual([403, "Forbidden"]);
  });

  test.each(["legacy", "extended"] as const)("works under the old path in %s", async (profile) => {
    await control("settings", { profile });
    const id = await playlistOf(0);
    const path = `/playlists/${id}/tracks`;
    expect((await send("POST", path, { uris: [track(3), track(4), track(5)] })).status).toBe(201);
    expect((await send("PUT", path, { range_start: 2, insert_before: 0 })).status).toBe(200);
    expect((await send("DELETE", path, { tracks: [{ uri: track(3) }] })).status).toBe(200);
    const page = await read(path);
    expect(page.href).toContain(`/playlists/${id}/tracks?`);
    expect(page.items.map((entry: { track: { uri: string } }) => entry.track.uri)).toEqual([
      track(5),
      track(4),
    ]);
    expect(await order(id)).toEqual([5, 4]);
  });
});

test("a change of a playlist with 10,000 entries takes at most 50 ms and affects only its entries", async () => {
  const large = await session("premium", { library: "large" });
  const path = `/playlists/${large.idOf("Everything, in order")}/items`;
  await large.send("PUT", path, { range_start: 9_999, insert_before: 0 });
  const begun = performance.now();
  for (let round = 0; round < 20; round++)
    await large.send("PUT", path, { range_start: 0, insert_before: 10_000 });
  expect((performance.now() - begun) / 20).toBeLessThan(50);
  const before = await large.read(`${path}?offset=9970`);
  await large.send("DELETE", path, { items: [{ uri: before.items[0].item.uri }] });
  const after = await large.read(`${path}?offset=9970&limit=20`);
  expect([after.total, after.items[0].item.uri]).toEqual([9_999, before.items[1].item.uri]);
});
