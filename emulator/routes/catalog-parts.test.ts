import { describe, expect, test } from "vitest";
import { elementAt } from "../catalog/random";
import { ALBUM_GROUPS } from "../serializers/discography";
import type { EmulatorState } from "../state/emulator-state";
import { signedIn } from "../testing/emulator";

const UNKNOWN = "0".repeat(22);

function addresses({ library: { catalogue } }: EmulatorState): Record<string, string> {
  return {
    tracks: `/v1/albums/${elementAt(catalogue.albums, 0).id}/tracks`,
    episodes: `/v1/shows/${elementAt(catalogue.shows, 0).id}/episodes`,
    chapters: `/v1/audiobooks/${elementAt(catalogue.audiobooks, 0).id}/chapters`,
    albums: `/v1/artists/${elementAt(catalogue.artists, 0).id}/albums`,
  };
}

describe("the parts of a work", () => {
  test.each(["tracks", "episodes", "chapters"])("%s come in pages of 20, at most 50", async (part) => {
    const { read, refusal, world } = await signedIn();
    const address = addresses(world)[part] ?? "";
    expect((await read(address)).limit).toBe(20);
    expect((await read(`${address}?limit=50`)).limit).toBe(50);
    for (const limit of [0, 51])
      expect(await refusal(`${address}?limit=${limit}`)).toEqual([400, "Invalid limit"]);
  });

  test.each(["tracks", "episodes", "chapters", "albums"])(
    "%s can be read to the end through next",
    async (part) => {
      const { read, world } = await signedIn();
      let next: string | null = `${addresses(world)[part]}?limit=3&market=IE`;
      const ids: string[] = [];
      let total = 0;
      while (next) {
        const page: { next: string | null; total: number; items: { id: string }[] } = await read(next);
        ids.push(...page.items.map(({ id }) => id));
        ({ next, total } = page);
        if (next) expect(next).toContain("market=IE");
      }
      expect([ids.length, new Set(ids).size]).toEqual([total, total]);
    },
  );

  test.each([
    "/v1/albums/{id}/tracks",
    "/v1/shows/{id}/episodes",
    "/v1/audiobooks/{id}/chapters",
    "/v1/artists/{id}/albums",
  ])("%s rejects an invalid and an unknown id", async (path) => {
    const { refusal } = await signedIn();
    expect(await refusal(path.replace("{id}", "x"))).toEqual([400, "invalid id"]);
    expect(await refusal(path.replace("{id}", UNKNOWN))).toEqual([404, "Resource not found"]);
  });
});

describe("an artist's albums", () => {
  test("come in pages of 5, at most 10, in Development Mode; more gives Invalid limit", async () => {
    const { read, refusal, world } = await signedIn();
    const address = addresses(world).albums ?? "";
    expect((await read(address)).limit).toBe(5);
    expect((await read(`${address}?limit=10`)).limit).toBe(10);
    expect(await refusal(`${address}?limit=11`)).toEqual([400, "Invalid limit"]);
  });

  test.each(["legacy", "extended"] as const)("come in pages of 20, at most 50, in %s", async (profile) => {
    const { read, refusal, world } = await signedIn({ profile });
    const address = addresses(world).albums ?? "";
    expect((await read(address)).limit).toBe(20);
    expect((await read(`${address}?limit=50`)).limit).toBe(50);
    expect(await refusal(`${address}?limit=51`)).toEqual([400, "Invalid limit"]);
  });

  test("can be filtered by group, which only the old profiles include", async () => {
    const { read, refusal, world, control } = await signedIn();
    const compilation = world.library.catalogue.reissues.at(-1);
    const address = `/v1/artists/${compilation?.tracks[0]?.artists[0]?.id}/albums`;
    const [all, guest] = [await read(address), await read(`${address}?include_groups=appears_on`)];
    expect(guest.items.map(({ id }: { id: string }) => id)).toContain(compilation?.id);
    expect(all.total).toBeGreaterThan(guest.total);
    expect(guest.items[0]).not.toHaveProperty("album_group");
    expect(await refusal(`${address}?include_groups=live`)).toEqual([400, "Invalid include_groups"]);
    await control("settings", { profile: "legacy" });
    const groups = (await read(`${address}?limit=50`)).items.map(
      ({ album_group }: { album_group: "album" }) => ALBUM_GROUPS.indexOf(album_group),
    );
    expect(groups).toEqual([...groups].sort());
    expect(groups.at(-1)).toBe(ALBUM_GROUPS.indexOf("appears_on"));
  });
});

describe("old endpoints", () => {
  test.each(["legacy", "extended"] as const)(
    "return at most 10 top tracks of an artist in %s",
    async (profile) => {
      const { read, world } = await signedIn({ profile });
      const artist = elementAt(world.library.catalogue.artists, 0);
      const { tracks } = await read(`/v1/artists/${artist.id}/top-tracks?market=IE`);
      const popularity = tracks.map((track: { popularity: number }) => track.popularity);
      expect(tracks).toHaveLength(10);
      expect(popularity).toEqual(popularity.toSorted((a: number, b: number) => b - a));
    },
  );

  test.each(["legacy", "extended"] as const)("return browse categories in %s", async (profile) => {
    const { read, refusal, world } = await signedIn({ profile });
    const { albums } = await read("/v1/browse/new-releases?limit=2");
    expect(albums).toMatchObject({ limit: 2, total: world.library.find.newest().length });
    expect(albums.items[0].release_date >= albums.items[1].release_date).toBe(true);
    const { categories } = await read("/v1/browse/categories");
    const first = categories.items[0];
    expect(await read(`/v1/browse/categories/${first.id}`)).toEqual(first);
    expect(await refusal("/v1/browse/categories/none")).toEqual([404, "Resource not found"]);
    expect((await read("/v1/markets")).markets).toContain("IE");
  });

  test.each(["legacy", "extended"] as const)("return a user in %s", async (profile) => {
    const { read, refusal } = await signedIn({ profile });
    const person = await read("/v1/users/wimcastellan");
    expect(person).toMatchObject({ display_name: "Wim Castellan", followers: { href: null } });
    expect(person).not.toHaveProperty("email");
    expect(await refusal("/v1/users/nobody")).toEqual([404, "Resource not found"]);
  });

  test.each([
    `/v1/artists/${UNKNOWN}/top-tracks`,
    "/v1/browse/new-releases",
    "/v1/browse/categories",
    "/v1/browse/categories/x",
    "/v1/markets",
    "/v1/users/wimcastellan",
  ])("return 403 for %s in Development Mode", async (path) => {
    expect(await (await signedIn()).refusal(path)).toEqual([403, "Forbidden"]);
  });

  test.each([
    "/v1/recommendations",
    "/v1/recommendations/available-genre-seeds",
    "/v1/audio-features",
    `/v1/audio-features/${UNKNOWN}`,
    `/v1/audio-analysis/${UNKNOWN}`,
    `/v1/artists/${UNKNOWN}/related-artists`,
    "/v1/browse/featured-playlists",
    "/v1/browse/categories/x/playlists",
  ])("return 404 for %s, removed in November 2024, except in extended", async (path) => {
    for (const profile of ["development", "legacy"] as const) {
      expect(await (await signedIn({ profile })).refusal(path)).toEqual([404, "Service not found"]);
    }
  });
});
