import { describe, expect, test } from "vitest";
import { elementAt } from "../catalog/random";
import { SAVED_LISTS } from "../serializers/saved";
import type { EmulatorState } from "../state/emulator-state";
import { PROFILES } from "../state/settings";
import { signedIn } from "../testing/emulator";

const UNKNOWN = "0".repeat(22);
const OLD_PROFILES = ["legacy", "extended"] as const;
const KINDS = ["track", "album", "episode", "show", "audiobook", "artist", "user", "playlist"] as const;

/** Returns an id of each kind that the account `empty` may read. */
function sample({ library: { catalogue }, playlists }: EmulatorState): Record<string, string> {
  const album = elementAt(catalogue.albums, 7);
  return {
    track: elementAt(album.tracks, 0).id,
    album: album.id,
    artist: album.artist.id,
    show: elementAt(catalogue.shows, 1).id,
    episode: elementAt(catalogue.numbered, 1).id,
    audiobook: elementAt(catalogue.audiobooks, 1).id,
    user: "odette.fl",
    playlist: [...playlists.all()].find(({ name }) => name === "Night Ferry")?.id ?? "",
  };
}

describe("/me/library", () => {
  test.each(KINDS)("saves, checks and removes a %s in every profile", async (kind) => {
    for (const profile of PROFILES) {
      const { world, send, read } = await signedIn({ profile }, { account: "empty" });
      const uris = `uris=spotify:${kind}:${sample(world)[kind]}`;
      expect(await read(`/v1/me/library/contains?${uris}`)).toEqual([false]);
      const kept = await send("PUT", `/v1/me/library?${uris}`);
      expect([kept.status, await kept.text()]).toEqual([200, ""]);
      expect(await read(`/v1/me/library/contains?${uris}`)).toEqual([true]);
      const dropped = await send("DELETE", `/v1/me/library?${uris}`);
      expect([dropped.status, await dropped.text()]).toEqual([200, ""]);
      expect(await read(`/v1/me/library/contains?${uris}`)).toEqual([false]);
    }
  });

  test.each([
    ["track", "user-library-modify", "user-library-read"],
    ["album", "user-library-modify", "user-library-read"],
    ["episode", "user-library-modify", "user-library-read"],
    ["show", "user-library-modify", "user-library-read"],
    ["audiobook", "user-library-modify", "user-library-read"],
    ["artist", "user-follow-modify", "user-follow-read"],
    ["user", "user-follow-modify", "user-follow-read"],
    ["playlist", "playlist-modify-public", "playlist-read-private"],
  ])("for a %s needs %s to change and %s to check", async (kind, modify, ask) => {
    const [changes, asks] = [await signedIn({}, { scope: modify }), await signedIn({}, { scope: ask })];
    const uris = `uris=spotify:${kind}:${sample(changes.world)[kind]}`;
    const refused = [403, "Insufficient client scope"];
    for (const method of ["PUT", "DELETE"]) {
      expect((await changes.send(method, `/v1/me/library?${uris}`)).status).toBe(200);
      expect(await asks.refusal(`/v1/me/library?${uris}`, method)).toEqual(refused);
    }
    expect((await asks.get(`/v1/me/library/contains?${uris}`)).status).toBe(200);
    expect(await changes.refusal(`/v1/me/library/contains?${uris}`)).toEqual(refused);
  });

  test.each([
    ["PUT", "/v1/me/library"],
    ["DELETE", "/v1/me/library"],
    ["GET", "/v1/me/library/contains"],
  ])("%s %s accepts at most 40 uris of known kinds, in the query only", async (method, path) => {
    const { refusal, world } = await signedIn();
    const uri = `spotify:track:${sample(world).track}`;
    const body = method === "GET" ? undefined : { uris: [uri] };
    expect(await refusal(path, method, body)).toEqual([400, "Missing required field: uris"]);
    expect(await refusal(`${path}?uris=`, method)).toEqual([400, "Missing required field: uris"]);
    const many = (count: number) => Array.from({ length: count }, () => uri).join(",");
    expect(await refusal(`${path}?uris=${many(41)}`, method)).toEqual([400, "Too many uris requested"]);
    for (const bad of [
      "x",
      "spotify:chapter:0",
      "spotify:track:short",
      "spotify:user:%25",
      `${uri},`,
      `spotify:local:${UNKNOWN}`,
    ])
      expect(await refusal(`${path}?uris=${bad}`, method)).toEqual([400, "Invalid uri"]);
  });

  test("accepts 40 uris at once", async () => {
    const { send, read, world } = await signedIn({}, { account: "empty" });
    const ids = world.library.catalogue.tracks.slice(0, 40).map(({ id }) => `spotify:track:${id}`);
    expect((await send("PUT", `/v1/me/library?uris=${ids.join(",")}`)).status).toBe(200);
    expect((await read("/v1/me/tracks")).total).toBe(40);
    expect(await read(`/v1/me/library/contains?uris=${ids.join(",")}`)).toEqual(ids.map(() => true));
  });

  test("saves nothing if one item is unknown, and ignores the removal of an unknown one", async () => {
    const { refusal, read, send, world } = await signedIn({}, { account: "empty" });
    const uris = `uris=spotify:track:${sample(world).track},spotify:track:${UNKNOWN}`;
    expect(await refusal(`/v1/me/library?${uris}`, "PUT")).toEqual([404, "Resource not found"]);
    expect((await read("/v1/me/tracks")).total).toBe(0);
    expect((await send("DELETE", `/v1/me/library?${uris}`)).status).toBe(200);
    expect(await read(`/v1/me/library/contains?${uris}`)).toEqual([false, false]);
  });

  test("lists a saved item first with the emulator's date, and saving it again changes nothing", async () => {
    const { send, read, world, control } = await signedIn({ accessTtl: 1_000_000_000 });
    await control("clock", { set: "2027-02-03T04:05:06Z" });
    const id = world.library.catalogue.tracks.find(({ id }) => !world.saved.has("premium", "track", id))?.id;
    await send("PUT", `/v1/me/library?uris=spotify:track:${id}`);
    await control("clock", { advance: 60 });
    await send("PUT", `/v1/me/library?uris=spotify:track:${id}`);
    const page = await read("/v1/me/tracks?limit=1");
    expect([page.total, page.items[0].track.id]).toEqual([413, id]);
    expect(page.items[0].added_at).toMatch(/^2027-02-03T04:05:0[67]Z$/);
  });

  test("unfollows a playlist without deleting it, and a reset restores the library", async () => {
    const { send, read, world, control } = await signedIn();
    const id = sample(world).playlist;
    await send(
      "DELETE",
      `/v1/me/library?uris=spotify:playlist:${id},spotify:track:${world.saved.list("premium", "track")[0]?.id}`,
    );
    expect((await read("/v1/me/playlists?limit=1")).total).toBe(41);
    expect(await read(`/v1/playlists/${id}`)).toMatchObject({ id, name: "Night Ferry" });
    await control("reset");
    expect([world.lists.listOf("premium").length, world.saved.list("premium", "track").length]).toEqual([
      42, 412,
    ]);
  });

  test("does not allow following a playlist that the user may not see", async () => {
    const { refusal, world } = await signedIn({}, { account: "empty" });
    const id = [...world.playlists.all()].find(({ name }) => name === "Ironing")?.id;
    expect(await refusal(`/v1/me/library?uris=spotify:playlist:${id}`, "PUT")).toEqual([
      404,
      "Resource not found",
    ]);
  });
});

describe("the old endpoints of the library", () => {
  test.each(Object.entries(SAVED_LISTS))("/me/%s saves, checks and removes by ids", async (path, kind) => {
    for (const profile of OLD_PROFILES) {
      const { world, send, read } = await signedIn({ profile }, { account: "empty" });
      const id = sample(world)[kind];
      const contains = `/v1/me/${path}/contains?ids=${id},${UNKNOWN}`;
      expect((await send("PUT", `/v1/me/${path}?ids=${id}`)).status).toBe(200);
      expect(await read(contains)).toEqual([true, false]);
      expect((await send("DELETE", `/v1/me/${path}`, { ids: [id] })).status).toBe(200);
      expect(await read(contains)).toEqual([false, false]);
      expect((await send("PUT", `/v1/me/${path}`, [id])).status).toBe(200);
      expect(await read(contains)).toEqual([true, false]);
    }
  });

  test.each([
    ["tracks", 50],
    ["albums", 20],
    ["episodes", 50],
    ["shows", 50],
    ["audiobooks", 50],
  ])("/me/%s accepts at most %i ids, in the query or the body", async (path, most) => {
    const { refusal } = await signedIn({ profile: "legacy" });
    const ids = Array.from({ length: most + 1 }, () => UNKNOWN);
    const tooMany = [400, "Too many ids requested"];
    for (const method of ["PUT", "DELETE"]) {
      expect(await refusal(`/v1/me/${path}?ids=${ids}`, method)).toEqual(tooMany);
      expect(await refusal(`/v1/me/${path}`, method, { ids })).toEqual(tooMany);
      expect(await refusal(`/v1/me/${path}`, method)).toEqual([400, "Missing required field: ids"]);
      expect(await refusal(`/v1/me/${path}?ids=x`, method)).toEqual([400, "invalid id"]);
    }
    expect(await refusal(`/v1/me/${path}/contains?ids=${ids}`)).toEqual(tooMany);
    expect(await refusal(`/v1/me/${path}`, "PUT", { ids: [UNKNOWN] })).toEqual([404, "Resource not found"]);
  });

  test("/me/tracks accepts the date of each saved track", async () => {
    const { world, send, read } = await signedIn({ profile: "legacy" });
    const id = world.library.catalogue.tracks.find(({ id }) => !world.saved.has("premium", "track", id))?.id;
    await send("PUT", "/v1/me/tracks", { timestamped_ids: [{ id, added_at: "2001-01-01T00:00:00Z" }] });
    expect((await read("/v1/me/tracks?offset=412")).items).toMatchObject([
      { added_at: "2001-01-01T00:00:00Z", track: { id } },
    ]);
  });

  test.each(["artist", "user"])("/me/following follows and unfollows a %s with 204", async (type) => {
    for (const profile of OLD_PROFILES) {
      const { world, send, read, refusal } = await signedIn({ profile }, { account: "empty" });
      const query = `type=${type}&ids=${sample(world)[type]}`;
      expect((await send("PUT", `/v1/me/following?${query}`)).status).toBe(204);
      expect(await read(`/v1/me/following/contains?${query}`)).toEqual([true]);
      expect((await send("DELETE", `/v1/me/following?${query}`)).status).toBe(204);
      expect(await read(`/v1/me/following/contains?${query}`)).toEqual([false]);
      expect(await refusal("/v1/me/following?type=band&ids=x", "PUT")).toEqual([400, "Invalid type"]);
    }
  });

  test("/playlists/{id}/followers follows and unfollows a playlist", async () => {
    for (const profile of OLD_PROFILES) {
      const { world, send, read, refusal } = await signedIn({ profile }, { account: "free" });
      const path = `/v1/playlists/${sample(world).playlist}/followers`;
      expect((await send("PUT", path)).status).toBe(200);
      expect((await read("/v1/me/playlists")).items[0].name).toBe("Night Ferry");
      expect(await read(`${path}/contains`)).toEqual([true]);
      expect(await read(`${path}/contains?ids=jonas.aldermoor`)).toEqual([true]);
      expect(await read(`${path}/contains?ids=idamarlow`)).toEqual([false]);
      expect(await refusal(`${path}/contains?ids=a,b`)).toEqual([400, "Too many ids requested"]);
      expect((await send("DELETE", path)).status).toBe(200);
      expect(await read(`${path}/contains`)).toEqual([false]);
      expect(await refusal(`/v1/playlists/${UNKNOWN}/followers`, "PUT")).toEqual([404, "Resource not found"]);
    }
  });

  test.each([
    [{ public: true }, "playlist-modify-public", "playlist-modify-private"],
    [{ public: false }, "playlist-modify-private", "playlist-modify-public"],
  ])("following a playlist as %o needs %s; %s is not enough", async (body, right, wrong) => {
    const [good, bad] = [
      await signedIn({ profile: "legacy" }, { scope: right }),
      await signedIn({ profile: "legacy" }, { scope: wrong }),
    ];
    const path = `/v1/playlists/${sample(good.world).playlist}/followers`;
    expect((await good.send("PUT", path, body)).status).toBe(200);
    expect(await bad.refusal(path, "PUT", body)).toEqual([403, "Insufficient client scope"]);
  });

  test.each([
    ...Object.keys(SAVED_LISTS).map((path) => [`/v1/me/${path}`]),
    ["/v1/me/following"],
    [`/v1/playlists/${UNKNOWN}/followers`],
  ])("PUT and DELETE %s and its contains are forbidden in Development Mode", async (path) => {
    const { refusal } = await signedIn();
    for (const method of ["PUT", "DELETE"])
      expect(await refusal(`${path}?ids=${UNKNOWN}&type=artist`, method)).toEqual([403, "Forbidden"]);
    expect(await refusal(`${path}/contains?ids=${UNKNOWN}&type=artist`)).toEqual([403, "Forbidden"]);
  });
});
