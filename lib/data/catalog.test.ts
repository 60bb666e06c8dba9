import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { getAlbum, getAlbumTracks, getArtist, getArtistAlbums, getSearch } from "./catalog";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";

beforeEach(() => {
  // A new user in each test, without cached values. Public data needs no permission.
  caller.session = makeSession({ uid: randomUUID(), scopes: [] });
});

const paths = () => spotify.asked().map(({ path }) => path);

describe("a search", () => {
  const found = { total: 40, items: [null, { id: "p", name: "P", owner: { id: "ann" } }] };

  function reply({ path }: SpotifyCall): Promise<Reply> {
    const body = path.startsWith("/v1/search") ? { playlists: found, tracks: "broken" } : { id: "ann" };
    return Promise.resolve({ body });
  }

  it("makes one call for all types and the profile's for playlists, then none", async () => {
    spotify.answers(reply);
    const search = { text: "a:b", types: ["track", "playlist"] as const, offset: 10 };
    for (let n = 0; n < 2; n++) {
      const { value } = await getSearch(search);
      expect(value.playlists).toMatchObject({ offset: 10, total: 40, items: [{ name: "P", kind: "own" }] });
      expect(value.tracks).toBeUndefined();
    }
    expect(paths().toSorted()).toEqual([
      "/v1/me",
      "/v1/search?q=a%3Ab&type=playlist%2Ctrack&limit=10&offset=10",
    ]);
  });

  it("is cached regardless of the order of its types, and separately for other texts or types", async () => {
    spotify.answers({ body: {} });
    const search = { text: "a", types: ["track", "album"] as const, offset: 0 };
    await getSearch(search);
    await getSearch({ ...search, types: ["album", "track"] });
    expect(paths()).toHaveLength(1);
    await getSearch({ ...search, text: "a:album" });
    await getSearch({ ...search, types: ["album"] });
    expect(paths()).toHaveLength(3);
  });

  it("reports no total beyond the highest offset", async () => {
    spotify.answers({ body: { artists: { total: 80_000, items: [] } } });
    const { value } = await getSearch({ text: "a", types: ["artist"], offset: 0 });
    expect(value.artists?.total).toBe(1000);
  });

  it.each([
    [{ publisher: "P" }, "P"],
    [{ show: { name: "S" } }, "S"],
    [{ authors: [{ name: "A" }, null, { name: "B" }], publisher: "P" }, "A, B"],
    [{}, ""],
  ])("returns for %j the author %j", async (raw, by) => {
    spotify.answers({ body: { shows: { total: 1, items: [{ id: "s", name: "N", ...raw }] } } });
    const { value } = await getSearch({ text: "a", types: ["show"], offset: 0 });
    expect(value.shows?.items[0]?.by).toBe(by);
  });
});

describe("an album", () => {
  const tracks = (from: number, count: number, total: number) => ({
    total,
    items: Array.from({ length: count }, (_, n) => ({ name: `${from + n}` })),
  });
  const album = { id: ID, name: "Album", total_tracks: 70, tracks: tracks(0, 50, 70) };

  it("includes its first 50 tracks; the others cost a call", async () => {
    spotify.answers({ body: album }, { body: tracks(50, 20, 70) });
    const { value } = await getAlbum(ID);
    expect(value).toMatchObject({ album: { name: "Album" }, tracks: { offset: 0, total: 70 } });
    expect((await getAlbumTracks(ID, 0)).value.items).toHaveLength(50);
    expect((await getAlbumTracks(ID, 50)).value.items[0]?.title).toBe("50");
    expect(paths()).toEqual([`/v1/albums/${ID}`, `/v1/albums/${ID}/tracks?limit=50&offset=50`]);
  });

  it("without valid tracks still has their total", async () => {
    spotify.answers({ body: { ...album, tracks: null } });
    expect((await getAlbum(ID)).value.tracks).toEqual({ offset: 0, total: 70, items: [] });
  });
});

describe("an artist", () => {
  it("costs a call, and ten albums another", async () => {
    spotify.answers(
      { body: { id: ID, name: "A" } },
      { body: { total: 12, items: [{ id: "b", name: "B" }] } },
    );
    for (let n = 0; n < 2; n++) {
      expect((await getArtist(ID)).value).toMatchObject({ name: "A" });
      expect((await getArtistAlbums(ID, null, 10)).value).toMatchObject({
        offset: 10,
        total: 12,
        items: [{ name: "B" }],
      });
    }
    expect(paths()).toHaveLength(2);
  });
});

describe("an invalid id", () => {
  it.each(["", "x", `${ID}/tracks`, "../me"])("such as %j is not found, without a call", async (id) => {
    for (const read of [
      getAlbum,
      getArtist,
      (one: string) => getAlbumTracks(one, 50),
      (one: string) => getArtistAlbums(one, null, 0),
    ])
      await expect(read(id)).rejects.toMatchObject({ code: "not_found" });
    expect(spotify.asked()).toHaveLength(0);
  });
});
