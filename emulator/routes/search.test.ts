import { describe, expect, test } from "vitest";
import { elementAt } from "../catalog/random";
import { SEARCH_TYPES } from "../serializers/search";
import { signedIn } from "../testing/emulator";

describe("/search", () => {
  test("needs no scope and returns one page for each type", async () => {
    const { read } = await signedIn({}, { scope: "" });
    const found = await read(`/v1/search?q=the&type=${SEARCH_TYPES.join(",")}`);
    expect(Object.keys(found).sort()).toEqual(SEARCH_TYPES.map((type) => `${type}s`).sort());
    for (const type of SEARCH_TYPES) expect(found[`${type}s`]).toMatchObject({ limit: 5, offset: 0 });
  });

  test.each([
    ["limit=11", "Invalid limit"],
    ["limit=0", "Invalid limit"],
    ["limit=-1", "Invalid limit"],
    ["limit=1e1", "Invalid limit"],
    ["offset=1001", "Invalid offset"],
    ["market=XX", "Invalid market code"],
  ])("rejects %s with %s", async (query, message) => {
    expect(await (await signedIn()).refusal(`/v1/search?q=x&type=track&${query}`)).toEqual([400, message]);
  });

  test.each([
    ["type=track", "No search query"],
    ["q=%20&type=track", "No search query"],
    ["q=x", "Missing parameter type"],
    ["q=x&type=", "Missing parameter type"],
    ["q=x&type=track,song", "Bad search type field song"],
    [`q=${"x".repeat(251)}&type=track`, "Query exceeds maximum length of 250 characters"],
  ])("rejects ?%s", async (query, message) => {
    expect(await (await signedIn()).refusal(`/v1/search?${query}`)).toEqual([400, message]);
  });

  test.each(["legacy", "extended"] as const)("returns 20 results, at most 50, in %s", async (profile) => {
    const { read, refusal } = await signedIn({ profile });
    expect((await read("/v1/search?q=a&type=track")).tracks.items).toHaveLength(20);
    expect((await read("/v1/search?q=a&type=track&limit=50")).tracks.items).toHaveLength(50);
    expect(await refusal("/v1/search?q=a&type=track&limit=51")).toEqual([400, "Invalid limit"]);
  });

  test("can be read up to offset 1000", async () => {
    const { read } = await signedIn();
    const last = (await read("/v1/search?q=a&type=track&limit=10&offset=990")).tracks;
    expect([last.items.length, last.total, last.next]).toEqual([10, 1000, null]);
    expect((await read("/v1/search?q=a&type=track&limit=10&offset=980")).tracks.next).toContain("offset=990");
    expect((await read("/v1/search?q=a&type=track&offset=1000")).tracks.previous).toContain("offset=995");
  });

  test("returns null elements and no private playlists", async () => {
    const { read } = await signedIn();
    const { items } = (await read("/v1/search?q=night&type=playlist&limit=10")).playlists;
    expect(items).toContain(null);
    expect(items[0]).toMatchObject({ name: "Night Ferry", type: "playlist" });
    expect((await read("/v1/search?q=ironing&type=playlist")).playlists.total).toBe(0);
  });

  test("ignores case and accents, matches word prefixes, and lists the exact title first", async () => {
    const { read } = await signedIn();
    const song = async (q: string) =>
      (await read(`/v1/search?type=track&q=${encodeURIComponent(q)}`)).tracks.items[0]?.name;
    expect(await song("TAPE GARDEN")).toBe("Tape Garden");
    expect(await song("copper slow turn")).toBe("Copper, Slowly Turning");
    expect(await song("angstroms")).toBe(undefined);
    expect(await song("angstrom")).toBe("Ångström's Lullaby");
    expect(await song("夜の渡")).toBe("夜の渡し船");
    expect(await song("!!!")).toBe(undefined);
  });

  test("filters by isrc, artist, album and year", async () => {
    const { read, world } = await signedIn();
    const single = elementAt(world.library.catalogue.reissues, 0);
    const [track] = single.tracks;
    const byIsrc = (await read(`/v1/search?type=track&q=isrc:${track?.isrc}`)).tracks;
    expect(byIsrc.total).toBe(world.library.find.recordings(track?.isrc ?? "").length);
    const named = `artist:"${single.artist.name}" album:${single.title} year:${single.release.date.slice(0, 4)}`;
    const { items } = (await read(`/v1/search?type=album&q=${encodeURIComponent(named)}`)).albums;
    expect(items.map(({ id }: { id: string }) => id)).toContain(single.id);
    expect((await read("/v1/search?type=album&q=year:1700")).albums.total).toBe(0);
    expect((await read("/v1/search?type=artist&q=year:1990")).artists.total).toBe(0);
  });

  test("omits works that are not available in the market", async () => {
    const { read, world } = await signedIn();
    const { isrc } = elementAt(elementAt(world.library.catalogue.reissues, 0).tracks, 0);
    const total = async (market: string) =>
      (await read(`/v1/search?type=track&q=isrc:${isrc}&market=${market}`)).tracks.total;
    expect((await total("SE")) - (await total("US"))).toBe(1);
  });
});
