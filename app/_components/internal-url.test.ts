import { expect, it } from "vitest";
import { internalUrl } from "./internal-url";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

it("an artist's or an album's address on Spotify leads to our page of it", () => {
  expect(internalUrl(`https://open.spotify.com/artist/${ID}`)).toBe(`/artists/${ID}`);
  expect(internalUrl(`https://open.spotify.com/album/${ID}?si=x`)).toBe(`/albums/${ID}`);
});

it.each([
  null,
  "https://open.spotify.com/",
  `https://open.spotify.com/track/${ID}`,
  `https://open.spotify.com/artist/${ID}/../x`,
  `https://elsewhere.example/artist/${ID}`,
  "https://open.spotify.com/artist/short",
])("%s leads to no page of ours", (url) => {
  expect(internalUrl(url)).toBeNull();
});
