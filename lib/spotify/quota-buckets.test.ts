import { describe, expect, it } from "vitest";
import { bucketOf as bucketOfTheirs } from "@/emulator/state/buckets";
import { bucketOf, endpointOf } from "./quota-buckets";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

const paths = [
  ["/me", "profile"],
  ["/me/playlists", "playlists"],
  [`/playlists/${ID}`, "playlists"],
  [`/playlists/${ID}/items`, "playlists"],
  ["/me/player/recently-played", "player"],
  ["/me/player", "player"],
  ["/me/player/queue", "player"],
  ["/me/player/devices", "player"],
  ["/me/top/artists", "top"],
  ["/me/top/tracks", "top"],
  ["/me/tracks", "library"],
  ["/me/albums", "library"],
  ["/me/following", "library"],
  ["/me/library", "library"],
  ["/me/library/contains", "library"],
  ["/search", "search"],
  [`/artists/${ID}`, "artists"],
  [`/artists/${ID}/albums`, "artist-albums"],
  [`/albums/${ID}/tracks`, "albums"],
  [`/tracks/${ID}`, "tracks"],
  [`/shows/${ID}/episodes`, "shows"],
  [`/episodes/${ID}`, "shows"],
  [`/audiobooks/${ID}/chapters`, "shows"],
  ["/me/nothing", "other"],
  ["/browse/new-releases", "other"],
  ["/constructor", "other"],
  ["/me/constructor", "other"],
  ["/", "other"],
] as const;

describe("a quota bucket", () => {
  it.each(paths)("of %s is %s, for us and for the emulator", (path, bucket) => {
    expect([bucketOf(path), bucketOfTheirs(`/v1${path}`)]).toEqual([bucket, bucket]);
  });
});

describe("an endpoint", () => {
  it("is a path without its ids", () => {
    expect(endpointOf(`/playlists/${ID}/items`)).toBe("/playlists/{id}/items");
    expect(endpointOf(`/playlists/${ID}`)).toBe("/playlists/{id}");
    expect(endpointOf("/me/player/recently-played")).toBe("/me/player/recently-played");
  });
});
