import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { playSchema, profileSchema, trackSchema } from "../spotify/schemas";
import { TILE, toImage, toPlay, toProfile, toTrack, toUrl } from "./common-mappers";

const CDN = "https://i.scdn.co/image";
const sizes = [640, 300, 64].map((width) => ({ url: `${CDN}/${width}`, width }));

function track(raw: Record<string, unknown>) {
  return toTrack(trackSchema.parse({ name: "Song", ...raw }));
}

describe("toImage", () => {
  it.each([
    [64, "64"],
    [65, "300"],
    [300, "300"],
    [640, "640"],
    [1000, "640"],
  ])("for %i px takes the smallest that is wide enough, else the widest", (width, name) => {
    expect(toImage(sizes, width)).toBe(`${CDN}/${name}`);
  });

  it("takes one of unknown size", () => {
    expect(toImage([{ url: `${CDN}/x`, width: null }], TILE)).toBe(`${CDN}/x`);
    expect(toImage([null, { url: `${CDN}/y` }], TILE)).toBe(`${CDN}/y`);
  });

  it.each([null, undefined, [], [null], [{ url: "" }], [{ url: "https://evil.example/x", width: 300 }]])(
    "makes nothing of %j",
    (images) => {
      expect(toImage(images, TILE)).toBeNull();
    },
  );
});

describe("toTrack", () => {
  it("makes a small plain view", () => {
    const view = track({
      id: "t1",
      duration_ms: 200_000,
      explicit: true,
      external_urls: { spotify: "https://open.spotify.com/track/t1" },
      artists: [
        { name: "A", external_urls: { spotify: "https://open.spotify.com/artist/a" } },
        null,
        { name: "B" },
      ],
      album: { name: "Album", images: sizes },
      popularity: 50,
    });
    expect(view).toEqual({
      id: "t1",
      title: "Song",
      artists: [
        { name: "A", url: "https://open.spotify.com/artist/a" },
        { name: "B", url: null },
      ],
      album: { name: "Album", url: null },
      image: `${CDN}/300`,
      durationMs: 200_000,
      explicit: true,
      url: "https://open.spotify.com/track/t1",
    });
  });

  it("puts an episode's show where the artists would stand, and takes its picture", () => {
    const show = { name: "The Show", images: sizes };
    const view = track({ type: "episode", id: "e1", show });
    expect(view).toMatchObject({ artists: [{ name: "The Show" }], album: null, image: `${CDN}/300` });
    expect(track({ type: "episode", images: [{ url: `${CDN}/own` }], show }).image).toBe(`${CDN}/own`);
  });

  it("takes the show's picture where the episode has an empty list of its own", () => {
    expect(track({ type: "episode", images: [], show: { name: "S", images: sizes } }).image).toBe(
      `${CDN}/300`,
    );
  });

  it("bears a local file, which has neither id nor picture nor link", () => {
    const local = {
      id: null,
      is_local: true,
      external_urls: {},
      artists: [{ name: "Me", external_urls: {} }],
      album: { name: "", images: [], external_urls: {} },
    };
    expect(track(local)).toMatchObject({
      id: null,
      image: null,
      url: null,
      artists: [{ name: "Me", url: null }],
    });
  });

  it("bears the loss of everything but its name", () => {
    expect(track({ artists: "?", album: 5, duration_ms: "long", explicit: "no" })).toEqual({
      id: null,
      title: "Song",
      artists: [],
      album: null,
      image: null,
      durationMs: 0,
      explicit: false,
      url: null,
    });
  });

  it("follows no link but to Spotify", () => {
    const evil = { spotify: "javascript:alert(1)" };
    const view = track({ external_urls: evil, artists: [{ name: "A", external_urls: evil }] });
    expect([view.url, view.artists[0]?.url]).toEqual([null, null]);
    expect(toUrl(evil)).toBe("https://open.spotify.com/");
  });
});

describe("toProfile", () => {
  it.each([null, undefined, ""])("calls a person whose name is %j by the id", (display_name) => {
    expect(toProfile(profileSchema.parse({ id: "ann", display_name }))).toEqual({
      id: "ann",
      name: "ann",
      image: null,
      url: "https://open.spotify.com/",
    });
  });
});

describe("toPlay", () => {
  it("is nothing where the track is gone", () => {
    const played_at = "2026-01-02T03:04:05Z";
    expect(toPlay(playSchema.parse({ played_at, track: null }))).toBeNull();
    expect(toPlay(playSchema.parse({ played_at, track: { name: "Song" } }))).toMatchObject({
      playedAt: played_at,
      track: { title: "Song" },
    });
  });
});
