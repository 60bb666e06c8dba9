import { describe, expect, test } from "vitest";
import { elementAt } from "../catalog/random";
import { WORKS } from "../serializers/resources";
import type { EmulatorState } from "../state/emulator-state";
import { PROFILES } from "../state/settings";
import { signedIn } from "../testing/emulator";

const KINDS = Object.keys(WORKS);
const OLD_PROFILES = ["legacy", "extended"] as const;
const UNKNOWN = "0".repeat(22);

/** Returns an id of each kind. */
function sample({ library: { catalogue } }: EmulatorState): Record<string, string> {
  const album = elementAt(catalogue.albums, 0);
  const book = elementAt(catalogue.audiobooks, 0);
  return {
    albums: album.id,
    artists: album.artist.id,
    tracks: elementAt(album.tracks, 0).id,
    shows: elementAt(catalogue.shows, 0).id,
    episodes: elementAt(catalogue.numbered, 0).id,
    audiobooks: book.id,
    chapters: elementAt(book.chapters, 1).id,
  };
}

describe("a work by id", () => {
  test.each(KINDS)("GET /%s/{id} works in every profile without a scope", async (kind) => {
    for (const profile of PROFILES) {
      const { read, world } = await signedIn({ profile }, { scope: "" });
      const id = sample(world)[kind];
      expect(await read(`/v1/${kind}/${id}`)).toMatchObject({ id, href: `${world.origin}/v1/${kind}/${id}` });
    }
  });

  test.each(KINDS)("GET /%s/{id} rejects an invalid and an unknown id", async (kind) => {
    const { refusal } = await signedIn();
    expect(await refusal(`/v1/${kind}/short`)).toEqual([400, "invalid id"]);
    expect(await refusal(`/v1/${kind}/${UNKNOWN}`)).toEqual([404, "Resource not found"]);
    expect(await refusal(`/v1/${kind}/${UNKNOWN}?market=QQ`)).toEqual([400, "Invalid market code"]);
  });

  test.each([
    ["tracks", ["available_markets", "popularity"]],
    ["albums", ["available_markets", "label", "popularity"]],
    ["artists", ["followers", "popularity"]],
    ["shows", ["available_markets", "publisher"]],
    ["audiobooks", ["available_markets", "publisher"]],
    ["chapters", ["available_markets"]],
  ])("%s have %j in the old profiles and not in Development Mode", async (kind, fields) => {
    const { read, world, control } = await signedIn();
    const id = sample(world)[kind];
    const reduced = await read(`/v1/${kind}/${id}`);
    for (const field of fields) expect(reduced).not.toHaveProperty(field);
    for (const profile of OLD_PROFILES) {
      await control("settings", { profile });
      const full = await read(`/v1/${kind}/${id}`);
      for (const field of fields) expect(full).toHaveProperty(field);
      expect(full).toMatchObject({ id, name: reduced.name });
    }
  });

  test("tracks and albums keep their external_ids in Development Mode", async () => {
    const { read, world } = await signedIn();
    const { albums, tracks } = sample(world);
    expect((await read(`/v1/tracks/${tracks}`)).external_ids.isrc).toMatch(/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/);
    expect((await read(`/v1/albums/${albums}`)).external_ids.upc).toMatch(/^\d{12}$/);
  });

  test("an album includes the first page of its tracks without the album, and no genres", async () => {
    const { read, world } = await signedIn();
    const album = await read(`/v1/albums/${sample(world).albums}`);
    expect(album.tracks).toMatchObject({ total: album.total_tracks, offset: 0, limit: 50, next: null });
    expect(album.tracks.items[0]).not.toHaveProperty("album");
    expect(album.genres).toEqual([]);
  });

  test("no track has a preview in any profile", async () => {
    for (const profile of PROFILES) {
      const { read, world } = await signedIn({ profile });
      expect((await read(`/v1/tracks/${sample(world).tracks}`)).preview_url).toBeNull();
    }
  });
});

describe("a market", () => {
  test("without a track returns another copy, and links the original in the old profiles only", async () => {
    const { read, world, control } = await signedIn();
    const single = elementAt(world.library.catalogue.reissues, 0);
    const track = elementAt(single.tracks, 0);
    const linked = await read(`/v1/tracks/${track.id}?market=US`);
    expect(linked).toMatchObject({ is_playable: true, external_ids: { isrc: track.isrc } });
    expect(linked.id).not.toBe(track.id);
    expect(linked).not.toHaveProperty("linked_from");
    expect((await read(`/v1/tracks/${track.id}?market=SE`)).id).toBe(track.id);
    await control("settings", { profile: "legacy" });
    const old = await read(`/v1/tracks/${track.id}?market=US`);
    expect(old.linked_from).toMatchObject({ id: track.id, type: "track" });
    expect(old).not.toHaveProperty("available_markets");
  });

  test("does not replace a track that was withdrawn everywhere", async () => {
    const { read, world, control } = await signedIn();
    const gone = world.library.catalogue.tracks.find(({ isrc, number }) => isrc.endsWith("07") && number > 1);
    expect(await read(`/v1/tracks/${gone?.id}?market=IE`)).toMatchObject({
      is_playable: false,
      restrictions: { reason: "market" },
    });
    await control("settings", { profile: "extended" });
    expect((await read(`/v1/tracks/${gone?.id}`)).available_markets).toEqual([]);
  });
});

describe("several ids", () => {
  test.each(KINDS)("GET /%s?ids= is forbidden in Development Mode", async (kind) => {
    const { refusal } = await signedIn();
    expect(await refusal(`/v1/${kind}?ids=${UNKNOWN}`)).toEqual([403, "Forbidden"]);
  });

  test.each(KINDS)(
    "GET /%s?ids= returns works in order and null for unknown ones in the old profiles",
    async (kind) => {
      for (const profile of OLD_PROFILES) {
        const { read, world } = await signedIn({ profile });
        const id = sample(world)[kind];
        const { [kind]: works } = await read(`/v1/${kind}?ids=${UNKNOWN},${id}`);
        expect([works.length, works[0], works[1].id]).toEqual([2, null, id]);
      }
    },
  );

  test.each(Object.entries(WORKS))("GET /%s?ids= accepts a limited number of ids", async (kind, { most }) => {
    const { get, refusal } = await signedIn({ profile: "legacy" });
    const ids = (count: number) => Array.from({ length: count }, () => UNKNOWN).join(",");
    expect((await get(`/v1/${kind}?ids=${ids(most)}`)).status).toBe(200);
    expect(await refusal(`/v1/${kind}?ids=${ids(most + 1)}`)).toEqual([400, "Too many ids requested"]);
    expect(await refusal(`/v1/${kind}`)).toEqual([400, "Missing required field: ids"]);
    expect(await refusal(`/v1/${kind}?ids=short`)).toEqual([400, "invalid id"]);
  });
});
