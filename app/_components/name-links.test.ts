import { expect, it } from "vitest";
import { internalUrl, trackUrl } from "./name-links";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

it("the Spotify URL of an item gives the app's page of it", () => {
  expect(internalUrl(`https://open.spotify.com/artist/${ID}`)).toBe(`/artists/${ID}`);
  expect(internalUrl(`https://open.spotify.com/album/${ID}?si=x`)).toBe(`/albums/${ID}`);
  expect(internalUrl(`https://open.spotify.com/show/${ID}`)).toBe(`/shows/${ID}`);
});

it.each([
  null,
  "https://open.spotify.com/",
  `https://open.spotify.com/user/${ID}`,
  `https://open.spotify.com/artist/${ID}/../x`,
  `https://elsewhere.example/artist/${ID}`,
  "https://open.spotify.com/artist/short",
])("%s gives no page of the app", (url) => {
  expect(internalUrl(url)).toBeNull();
});

it("a song and an episode have their pages, a chapter has its book's, and a local file has none", () => {
  const url = (kind: string) => `https://open.spotify.com/${kind}/${ID}`;
  expect(trackUrl({ url: url("track"), artists: [] })).toBe(`/tracks/${ID}`);
  expect(trackUrl({ url: url("episode"), artists: [{ name: "S", url: url("show") }] })).toBe(
    `/episodes/${ID}`,
  );
  expect(trackUrl({ url: url("episode"), artists: [{ name: "B", url: url("audiobook") }] })).toBe(
    `/audiobooks/${ID}`,
  );
  expect(trackUrl({ url: null, artists: [{ name: "A", url: null }] })).toBeNull();
});
