import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Track } from "./catalog";
import { entryAt } from "./entries";
import { isId } from "./ids";
import { createLibrary } from "./library";

test("the same seed gives the same library, and another seed a different one", () => {
  const [one, same, other] = [
    createLibrary(1, "small"),
    createLibrary(1, "small"),
    createLibrary(2, "small"),
  ];
  expect(same.lists).toEqual(one.lists);
  expect(same.catalogue.tracks.map(({ id }) => id)).toEqual(one.catalogue.tracks.map(({ id }) => id));
  expect(other.catalogue.tracks[0]?.id).not.toBe(one.catalogue.tracks[0]?.id);
});

test("all ids are unique and have Spotify's format", () => {
  const { catalogue, playlists } = createLibrary(7, "large");
  const ids = [...catalogue.tracks, ...catalogue.albums, ...catalogue.artists, ...playlists.values()].map(
    ({ id }) => id,
  );
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("release dates come in all three precisions", () => {
  const { albums } = createLibrary(1, "small").catalogue;
  const lengths = { year: 4, month: 7, day: 10 };
  expect(new Set(albums.map(({ release }) => release.precision)).size).toBe(3);
  expect(albums.every(({ release }) => release.date.length === lengths[release.precision])).toBe(true);
});

describe("the large library", () => {
  const library = createLibrary(1, "large");
  const lists = library.lists.premium.filter((playlist) => playlist !== null);

  test("has 300 list elements with 100,000 entries in total, 10,000 of them in one playlist", () => {
    expect(library.lists.premium).toHaveLength(300);
    expect(lists.reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
    expect(Math.max(...lists.map(({ count }) => count))).toBe(10_000);
    expect(lists.every(({ count, name }) => count > 0 || name === "Empty for now")).toBe(true);
  });

  test("contains duplicate tracks, recordings on two albums, songs in two lengths, removed songs and many scripts", () => {
    const tangled = lists.filter(({ order, count }) => order === "tangled" && count > 200).slice(0, 20);
    const entries = tangled.map((playlist) =>
      Array.from({ length: playlist.count }, (_, index) => entryAt(1, library.catalogue, playlist, index)),
    );
    const found = entries.map((each) =>
      each.flatMap((entry) => (entry?.content.kind === "track" ? entry.content.track : [])),
    );
    const pairs = found.flatMap((tracks) =>
      tracks.flatMap((track, index) =>
        tracks.slice(index + 1, index + 8).map((other) => [track, other] as const),
      ),
    );
    const count = (alike: (one: Track, other: Track) => boolean) =>
      pairs.filter(([one, other]) => alike(one, other)).length;
    const sameSong = (one: Track, other: Track) =>
      one.title === other.title && one.artists[0] === other.artists[0];
    expect(count((one, other) => one === other)).toBeGreaterThan(100);
    expect(count((one, other) => one !== other && one.isrc === other.isrc)).toBeGreaterThan(100);
    expect(
      count(
        (one, other) =>
          sameSong(one, other) && one.isrc !== other.isrc && one.durationMs !== other.durationMs,
      ),
    ).toBeGreaterThan(20);
    expect(entries.flat().filter((entry) => entry?.content.kind === "gone").length).toBeGreaterThan(20);
    const titles = found
      .flat()
      .map(({ title }) => title)
      .join("");
    for (const script of [/\p{sc=Arab}/u, /\p{sc=Han}/u, /\p{sc=Cyrl}/u, /\p{Emoji_Presentation}/u])
      expect(titles).toMatch(script);
  });
});

test("the small library keeps its playlists when the catalogue grows", () => {
  const { catalogue, lists } = createLibrary(1, "small");
  const ferry = lists.premium[0];
  const digest = createHash("sha1");
  for (let index = 0; ferry && index < ferry.count; index++) {
    const content = entryAt(1, catalogue, ferry, index)?.content;
    digest.update(content?.kind === "track" ? content.track.id : (content?.kind ?? "hole"));
  }
  expect(digest.digest("hex")).toBe("ed8131e616ad3a1ac6ac6b390391306d8187d2d0");
});
