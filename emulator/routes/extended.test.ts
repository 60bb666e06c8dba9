import { beforeAll, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

let spotify: Awaited<ReturnType<typeof session>>;

beforeAll(async () => {
  spotify = await session("premium", { profile: "extended" });
});

const trackId = () => spotify.track(0).split(":")[2] ?? "";

describe("an app that kept the endpoints of before November 2024", () => {
  test("reads the audio features of one track and of many, null for an unknown one", async () => {
    const one = await spotify.read(`/audio-features/${trackId()}`);
    expect(one).toMatchObject({ id: trackId(), type: "audio_features", uri: spotify.track(0) });
    expect(one.danceability).toBeGreaterThanOrEqual(0);
    const many = await spotify.read(`/audio-features?ids=${trackId()},${"x".repeat(22)}`);
    expect(many.audio_features).toEqual([one, null]);
  });

  test("reads an audio analysis that covers the whole track", async () => {
    const { track, beats, bars, segments } = await spotify.read(`/audio-analysis/${trackId()}`);
    const last = beats.at(-1);
    expect(last.start + last.duration).toBeCloseTo(track.duration);
    expect(bars.length).toBeLessThan(beats.length);
    expect(segments[0].pitches).toHaveLength(12);
  });

  test("gets recommendations for seeds within the wanted ranges, the same ones each time", async () => {
    const path = `/recommendations?seed_tracks=${trackId()}&seed_genres=slow-folk&limit=100&min_energy=0.5&max_energy=0.6`;
    const { seeds, tracks } = await spotify.read(path);
    expect(seeds.map(({ type }: { type: string }) => type)).toEqual(["TRACK", "GENRE"]);
    expect(tracks).toHaveLength(100);
    const ids = tracks.map(({ id }: { id: string }) => id).join(",");
    const { audio_features } = await spotify.read(`/audio-features?ids=${ids}`);
    for (const { energy } of audio_features) {
      expect(energy).toBeGreaterThanOrEqual(0.5);
      expect(energy).toBeLessThanOrEqual(0.6);
    }
    expect((await spotify.read(path)).tracks).toEqual(tracks);
  });

  test.each(["", "seed_genres=", "seed_genres=a,b,c,d,e,f"])(
    "is refused recommendations for %j",
    async (seeds) => {
      expect(refusalOf(await spotify.send("GET", `/recommendations?${seeds}`))).toEqual([
        400,
        "invalid request",
      ]);
    },
  );

  test("reads 20 other artists for an artist, and pages of featured and category playlists", async () => {
    const artist = spotify.world.library.catalogue.artists[0]?.id;
    const { artists } = await spotify.read(`/artists/${artist}/related-artists`);
    const ids = artists.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(20);
    expect(ids).not.toContain(artist);
    const [category] = (await spotify.read("/browse/categories")).categories.items;
    for (const path of ["/browse/featured-playlists", `/browse/categories/${category.id}/playlists`]) {
      const { message, playlists } = await spotify.read(`${path}?limit=2`);
      expect([typeof message, playlists.items.length, playlists.items[0].type]).toEqual([
        "string",
        2,
        "playlist",
      ]);
      expect((await spotify.read(playlists.next)).playlists.offset).toBe(2);
    }
  });
});
