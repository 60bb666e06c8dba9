import { describe, expect, test } from "vitest";
import { createLibrary } from "./library";
import { elementAt } from "./random";

const { catalogue, find } = createLibrary(1, "small");

describe("the catalogue index", () => {
  test("finds every work by its id and nothing by an unknown id", () => {
    const records = [...catalogue.albums, ...catalogue.reissues];
    expect(records.every((album) => find.album(album.id) === album)).toBe(true);
    expect(records.flatMap(({ tracks }) => tracks).every((track) => find.track(track.id) === track)).toBe(
      true,
    );
    expect(catalogue.artists.every((artist) => find.artist(artist.id) === artist)).toBe(true);
    expect(catalogue.shows.every((show) => find.show(show.id) === show)).toBe(true);
    expect(catalogue.numbered.every((episode) => find.episode(episode.id) === episode)).toBe(true);
    expect(catalogue.audiobooks.every((book) => find.audiobook(book.id) === book)).toBe(true);
    expect(find.chapter(catalogue.audiobooks[0]?.chapters[3]?.id ?? "")?.number).toBe(3);
    expect(find.track(elementAt(catalogue.albums, 0).id)).toBeUndefined();
  });

  test("returns an artist's albums and the compilations with one of the artist's songs", () => {
    const [song] = elementAt(catalogue.reissues, catalogue.reissues.length - 1).tracks;
    const artist = song?.artists[0];
    if (!artist) throw new Error("the compilation is empty");
    expect(find.appearancesOf(artist).map(({ kind }) => kind)).toContain("compilation");
    expect(find.albumsOf(artist).every((album) => album.artist === artist)).toBe(true);
    expect(new Set(find.albumsOf(artist).map(({ kind }) => kind))).toContain("single");
  });

  test("finds one recording on album, single and compilation by its ISRC", () => {
    const [song] = elementAt(catalogue.reissues, catalogue.reissues.length - 1).tracks;
    const kinds = find.recordings(song?.isrc ?? "").map(({ album }) => album.kind);
    expect(kinds).toEqual(expect.arrayContaining(["album", "single", "compilation"]));
  });

  test("returns editions with the same titles and artist but another length and ISRC", () => {
    const edition = catalogue.reissues.find(({ title }) => title.endsWith("(Anniversary Edition)"));
    const song = edition?.tracks[0];
    const older = song && find.albumsOf(song.album.artist).flatMap(({ tracks }) => tracks);
    const twin = older?.find((track) => track.title === song?.title && track.album !== edition);
    expect(twin?.artists).toEqual(song?.artists);
    expect(twin?.isrc).not.toBe(song?.isrc);
    expect(twin?.durationMs).not.toBe(song?.durationMs);
  });
});
