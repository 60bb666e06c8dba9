import { expect, test } from "vitest";
import { isId } from "./ids";
import { createLibrary } from "./library";

test("the same seed gives the same library, another seed another one", () => {
  const [one, same, other] = [
    createLibrary(1, "small"),
    createLibrary(1, "small"),
    createLibrary(2, "small"),
  ];
  expect(same.lists).toEqual(one.lists);
  expect(same.catalogue.tracks.map(({ id }) => id)).toEqual(one.catalogue.tracks.map(({ id }) => id));
  expect(other.catalogue.tracks[0]?.id).not.toBe(one.catalogue.tracks[0]?.id);
});

test("all ids have Spotify's form and none occurs twice", () => {
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
