import { expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { foundOf, playlistFacts } from "./to-result";

const words = { search: translator("en", "search"), dates: translator("en", "dates") };
const page = <T>(item: T) => ({ offset: 0, total: 1, items: [item] });
const by = [{ name: "Ann", url: null }];

it("an album leads to its page here, and names who made it and when", () => {
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
  expect(foundOf("album", { albums: page(album) }, words)?.items).toEqual([
    {
      name: "A",
      image: null,
      kind: "cover",
      explicit: false,
      url: "u",
      href: "/albums/a",
      by,
      meta: "Apr 1996",
    },
  ]);
});

it("a track leads to Spotify and keeps its explicit mark", () => {
  const track = {
    id: "t",
    title: "T",
    artists: by,
    album: null,
    image: null,
    durationMs: 1,
    explicit: true,
    url: "u",
  };
  expect(foundOf("track", { tracks: page(track) }, words)?.items).toMatchObject([
    { name: "T", explicit: true, url: "u", href: null, by },
  ]);
});

it("a type that Spotify did not answer for is missing, not empty", () => {
  expect(foundOf("show", {}, words)).toBeNull();
});

it("a playlist says whose it is and how long, in the words of the language", () => {
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
  expect(playlistFacts(list, words.search)).toBe("Your playlist, 1,284 songs");
  expect(playlistFacts({ ...list, total: null, kind: "followed" }, words.search)).toBe("Ida");
  expect(playlistFacts(list, translator("zh-CN", "search"))).toBe("你的歌单，1,284 首");
});
