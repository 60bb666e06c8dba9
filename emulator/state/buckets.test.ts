import { expect, test } from "vitest";
import { bucketOf } from "./buckets";

test.each([
  ["/v1/me", "profile"],
  ["/v1/users/ann", "profile"],
  ["/v1/users/ann/playlists", "playlists"],
  ["/v1/me/playlists", "playlists"],
  ["/v1/playlists/x", "playlists"],
  ["/v1/playlists/x/items", "playlists"],
  ["/v1/search", "search"],
  ["/v1/artists/x", "artists"],
  ["/v1/artists/x/albums", "artist-albums"],
  ["/v1/albums/x/tracks", "albums"],
  ["/v1/tracks/x", "tracks"],
  ["/v1/audiobooks/x/chapters", "shows"],
  ["/v1/me/top/artists", "top"],
  ["/v1/me/player/queue", "player"],
  ["/v1/me/tracks", "library"],
  ["/v1/me/library/contains", "library"],
  ["/v1/me/following", "library"],
  ["/v1/browse/new-releases", "other"],
  ["/v1/me/nothing", "other"],
  ["/v1/", "other"],
  ["/", "other"],
])("%s counts against the bucket %s", (path, bucket) => {
  expect(bucketOf(path)).toBe(bucket);
});
