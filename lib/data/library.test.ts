import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { getContains, getFollowedArtists, getSavedAlbums, getSavedTracks } from "./library";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

/** Returns a Spotify id per number. */
function idOf(number: number): string {
  return `${number}`.padStart(22, "a");
}

function queryOf({ path }: SpotifyCall): URLSearchParams {
  return new URL(path, spotify.url).searchParams;
}

beforeEach(() => {
  // A new user in each test, without cached values.
  caller.session = makeSession({ uid: randomUUID() });
});

describe("saved items", () => {
  const saved = { added_at: "2026-01-02T03:04:05Z", track: { id: "t", name: "Song" } };

  it("come 50 at a time for one call, then for none within a minute", async () => {
    spotify.answers({ body: { total: 120, items: [saved] } });
    for (let n = 0; n < 2; n++)
      expect((await getSavedTracks(50)).value).toMatchObject({
        offset: 50,
        total: 120,
        items: [{ addedAt: "2026-01-02T03:04:05Z", track: { title: "Song" } }],
      });
    expect(spotify.asked().map(({ path }) => path)).toEqual(["/v1/me/tracks?limit=50&offset=50"]);
  });

  it("are cached separately per offset", async () => {
    spotify.answers({ body: { total: 120, items: [] } });
    await getSavedTracks(0);
    await getSavedTracks(50);
    expect(spotify.asked()).toHaveLength(2);
  });

  it.each([
    [{ total: 2 }, 3],
    [{ total: null }, 3],
    [{}, 3],
    [{ total: 9 }, 9],
  ])("with %j and one valid item of three are that item, with a total of %i", async (total, counted) => {
    spotify.answers({ body: { ...total, items: [null, saved, { added_at: "x", track: null }] } });
    const { value } = await getSavedTracks(0);
    expect([value.items.length, value.total]).toEqual([1, counted]);
  });

  it("may be albums", async () => {
    const album = { id: "b", name: "Album", album_type: "single", release_date: "1981-12", total_tracks: 4 };
    spotify.answers({ body: { total: 1, items: [{ added_at: null, album }] } });
    expect((await getSavedAlbums(0)).value.items).toEqual([
      {
        addedAt: null,
        album: {
          id: "b",
          name: "Album",
          artists: [],
          image: null,
          kind: "single",
          releaseDate: "1981-12",
          total: 4,
          url: "https://open.spotify.com/",
        },
      },
    ]);
  });

  it("need their permission, or no call is made", async () => {
    caller.session = makeSession({ scopes: ["user-library-read"] });
    for (const read of [
      () => getSavedTracks(0),
      () => getSavedAlbums(0),
      () => getFollowedArtists(null),
      () => getContains([`spotify:track:${idOf(1)}`]),
    ])
      await expect(read()).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("followed artists", () => {
  const artist = { id: idOf(1), name: "A" };

  it("come after a cursor and include the next one", async () => {
    spotify.answers({ body: { artists: { total: 2, items: [null, artist], cursors: { after: idOf(2) } } } });
    const { value } = await getFollowedArtists(idOf(1));
    expect(value).toMatchObject({ total: 2, next: idOf(2), items: [{ name: "A" }] });
    expect(queryOf(spotify.asked()[0] ?? { method: "", path: "/", headers: {}, body: "" }).get("after")).toBe(
      idOf(1),
    );
  });

  it.each([null, undefined, {}, { after: null }, { after: "../me" }, { after: idOf(1) }])(
    "end when the cursor is %j",
    async (cursors) => {
      spotify.answers({ body: { artists: { items: [artist], cursors } } });
      expect((await getFollowedArtists(idOf(1))).value).toMatchObject({ total: null, next: null });
    },
  );
});

describe("the saved status", () => {
  const uris = (count: number) => Array.from({ length: count }, (_, n) => `spotify:track:${idOf(n)}`);

  /** Replies that URIs with an even last digit are saved, and counts concurrent calls. */
  function evens() {
    const seen = { current: 0, peak: 0, sizes: Array.of<number>() };
    spotify.answers(async (asked) => {
      const requested = queryOf(asked).get("uris")?.split(",") ?? [];
      seen.sizes.push(requested.length);
      seen.current += 1;
      seen.peak = Math.max(seen.peak, seen.current);
      await new Promise((resolve) => setImmediate(resolve));
      seen.current -= 1;
      return { body: requested.map((uri) => /[02468]$/.test(uri)) };
    });
    return seen;
  }

  it("is read 40 URIs at a time, with at most 8 concurrent calls, and returned by URI", async () => {
    const seen = evens();
    const { value } = await getContains(uris(401));
    expect(Object.keys(value)).toHaveLength(401);
    for (const [uri, is] of Object.entries(value)) expect(is).toBe(/[02468]$/.test(uri));
    expect(seen.sizes.toSorted((a, b) => b - a)).toEqual([...Array(10).fill(40), 1]);
    expect(seen.peak).toBeLessThanOrEqual(8);
    expect(seen.peak).toBeGreaterThan(1);
  });

  it("is cached for the same URIs in any order and with repeats", async () => {
    const seen = evens();
    await getContains(uris(3));
    await getContains([...uris(3).reverse(), ...uris(2)]);
    expect(seen.sizes).toEqual([3]);
    await getContains(uris(2));
    expect(seen.sizes).toEqual([3, 2]);
  });

  it.each([[[]], [[true]], [[true, "false"]], [{}], [null]])("is not read from %j", async (body) => {
    spotify.answers({ body });
    await expect(getContains(uris(2))).rejects.toMatchObject({ code: "invalid_response" });
  });

  it("of playlists needs the permission to see playlists", async () => {
    caller.session = makeSession({ scopes: SCOPES.filter((scope) => !scope.startsWith("playlist-")) });
    await expect(getContains([`spotify:playlist:${idOf(1)}`])).rejects.toMatchObject({
      code: "missing_scope",
    });
    expect(spotify.asked()).toHaveLength(0);
  });
});
