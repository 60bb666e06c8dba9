import "@/lib/testing/stub-env";
import { describe, expect, it } from "vitest";
import { fullAlbumSchema, playSchema, profileSchema, trackSchema } from "../spotify/schemas";
import {
  TILE_WIDTH_PX,
  toAlbumPage,
  toAlbumTrack,
  toImage,
  toPlay,
  toProfile,
  toTrack,
  toUrl,
} from "./mappers";

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
  ])("returns for %i px the smallest image that is wide enough, else the widest", (width, name) => {
    expect(toImage(sizes, width)).toBe(`${CDN}/${name}`);
  });

  it("accepts an image of unknown size", () => {
    expect(toImage([{ url: `${CDN}/x`, width: null }], TILE_WIDTH_PX)).toBe(`${CDN}/x`);
    expect(toImage([null, { url: `${CDN}/y` }], TILE_WIDTH_PX)).toBe(`${CDN}/y`);
  });

  it.each([null, undefined, [], [null], [{ url: "" }], [{ url: "https://evil.example/x", width: 300 }]])(
    "returns null for %j",
    (images) => {
      expect(toImage(images, TILE_WIDTH_PX)).toBeNull();
    },
  );
});

describe("toTrack", () => {
  it("returns only the fields that pages need", () => {
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

  it("uses the show of an episode as its artist, and its image", () => {
    const show = { name: "The Show", images: sizes };
    const view = track({ type: "episode", id: "e1", show });
    expect(view).toMatchObject({ artists: [{ name: "The Show" }], album: null, image: `${CDN}/300` });
    expect(track({ type: "episode", images: [{ url: `${CDN}/own` }], show }).image).toBe(`${CDN}/own`);
  });

  it("uses the image of the show when the episode has an empty list", () => {
    expect(track({ type: "episode", images: [], show: { name: "S", images: sizes } }).image).toBe(
      `${CDN}/300`,
    );
  });

  it("uses the book of a chapter and its authors as artists, and the image of the book", () => {
    const url = "https://open.spotify.com/show/b1";
    const audiobook = {
      name: "The Book",
      external_urls: { spotify: url },
      authors: [{ name: "Ann" }, null, { name: "Ben" }],
      images: sizes,
    };
    expect(track({ type: "chapter", id: "c1", name: "Chapter 1", images: [], audiobook })).toMatchObject({
      title: "Chapter 1",
      artists: [
        { name: "The Book", url },
        { name: "Ann", url: null },
        { name: "Ben", url: null },
      ],
      album: null,
      image: `${CDN}/300`,
    });
    expect(track({ type: "chapter", audiobook: { name: "B", authors: "?" } }).artists).toEqual([
      { name: "B", url: null },
    ]);
  });

  it("accepts a local file, which has no id, image or link", () => {
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

  it("accepts a track with only a name", () => {
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

  it("allows no link except to Spotify", () => {
    const evil = { spotify: "javascript:alert(1)" };
    const view = track({ external_urls: evil, artists: [{ name: "A", external_urls: evil }] });
    expect([view.url, view.artists[0]?.url]).toEqual([null, null]);
    expect(toUrl(evil)).toBe("https://open.spotify.com/");
  });
});

describe("toProfile", () => {
  it.each([null, undefined, ""])("invents no name for a user whose name is %j", (display_name) => {
    expect(toProfile(profileSchema.parse({ id: "ann", display_name }))).toEqual({
      id: "ann",
      name: "",
      image: null,
      url: "https://open.spotify.com/",
    });
  });
});

describe("toPlay", () => {
  it("returns null when the track is gone", () => {
    const played_at = "2026-01-02T03:04:05Z";
    expect(toPlay(playSchema.parse({ played_at, track: null }))).toBeNull();
    expect(toPlay(playSchema.parse({ played_at, track: { name: "Song" } }))).toMatchObject({
      playedAt: played_at,
      track: { title: "Song" },
    });
  });
});

function album(raw: Record<string, unknown>) {
  return toAlbumPage(fullAlbumSchema.parse({ id: "a", name: "Album", ...raw }));
}

describe("toAlbumPage", () => {
  it("adds its sign to each copyright, unless it has one", () => {
    const texts = ["2019 Label", "(P) 2019 Label", "© 2019 Label"];
    const copyrights = texts.map((text) => ({ text, type: "P" }));
    expect(album({ copyrights }).copyrights).toEqual(["℗ 2019 Label", "(P) 2019 Label", "© 2019 Label"]);
    expect(album({ copyrights: [{ text: "2019", type: "C" }] }).copyrights).toEqual(["© 2019"]);
    expect(album({ copyrights: [{ text: "2019" }] }).copyrights).toEqual(["2019"]);
  });

  it("drops repeated and empty copyrights", () => {
    const same = { text: "2019 Label", type: "P" };
    expect(album({ copyrights: [same, same, null, { text: "", type: "C" }] }).copyrights).toHaveLength(1);
  });

  it("accepts the missing fields that development apps get", () => {
    expect(album({})).toMatchObject({ label: null, copyrights: [] });
    expect(album({ label: "", copyrights: "?" })).toMatchObject({ label: null, copyrights: [] });
    expect(album({ label: "Harbour Tapes" }).label).toBe("Harbour Tapes");
  });

  it("converts disc and number of a track", () => {
    const items = [
      { name: "Song", disc_number: 2, track_number: 3 },
      { name: "Song", disc_number: 0, track_number: 0 },
    ];
    const { tracks } = fullAlbumSchema.parse({ id: "a", name: "A", tracks: { total: 2, items } });
    const views = tracks?.items.map((track) => track && toAlbumTrack(track));
    expect(views?.map((view) => [view?.disc, view?.number])).toEqual([
      [2, 3],
      [1, null],
    ]);
  });
});
