import { expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { foundOf, playlistFacts } from "./to-result";

const labels = { search: translator("en", "search"), dates: translator("en", "dates") };
const page = <T>(item: T) => ({ offset: 0, total: 1, items: [item] });
const by = [{ name: "Ann", url: null }];

it("an album links to its page in Tonearm, and has its artists and date", () => {
  const album = {
    id: "a",
    name: "A",
    artists: by,
    image: null,
    kind: "album",
    releaseDate: "1996-04",
    total: 9,
    url: "u",
  };
  expect(foundOf("album", { albums: page(album) }, labels)?.items).toEqual([
    {
      name: "A",
      image: null,
      kind: "cover",
      explicit: false,
      url: "u",
      href: "/albums/a",
      track: null,
      by,
      meta: "Apr 1996",
    },
  ]);
});

it("a track links to its page in Tonearm and keeps its explicit mark", () => {
  const track = {
    id: "t",
    title: "T",
    artists: by,
    album: null,
    image: null,
    durationMs: 1,
    explicit: true,
    url: "https://open.spotify.com/track/37i9dQZF1DXcBWIGoYBM5M",
  };
  expect(foundOf("track", { tracks: page(track) }, labels)?.items).toMatchObject([
    { name: "T", explicit: true, url: track.url, href: "/tracks/37i9dQZF1DXcBWIGoYBM5M", by },
  ]);
});

it.each([
  ["show", "shows"],
  ["episode", "episodes"],
  ["audiobook", "audiobooks"],
] as const)("a result of the type %s links to its page in Tonearm", (type, list) => {
  const spoken = { id: "s", name: "S", by: "P", image: null, explicit: false, url: "u" };
  expect(foundOf(type, { [list]: page(spoken) }, labels)?.items).toMatchObject([
    { name: "S", href: `/${list}/s`, meta: "P" },
  ]);
});

it("a type that is missing from Spotify's response is null, not empty", () => {
  expect(foundOf("show", {}, labels)).toBeNull();
});

it("a playlist has its owner and length, in the language of the page", () => {
  const list = {
    id: "p",
    name: "P",
    description: "",
    image: null,
    owner: { id: "o", name: "Ida", url: null },
    kind: "own" as const,
    isPublic: null,
    total: 1284,
    snapshot: "s",
    url: "u",
  };
  expect(playlistFacts(list, labels.search)).toBe("Your playlist, 1,284 songs");
  expect(playlistFacts({ ...list, total: null, kind: "followed" }, labels.search)).toBe("Ida");
  expect(playlistFacts(list, translator("zh-CN", "search"))).toBe("你的歌单，1,284 首");
});
