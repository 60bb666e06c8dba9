import { expect, it } from "vitest";
import { ownPage } from "./internal-url";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

it("an artist's or an album's address on Spotify leads to our page of it", () => {
  expect(ownPage(`https://open.spotify.com/artist/${ID}`)).toBe(`/artists/${ID}`);
  expect(ownPage(`https://open.spotify.com/album/${ID}?si=x`)).toBe(`/albums/${ID}`);
});

it.each([
  null,
  "https://open.spotify.com/",
  `https://open.spotify.com/track/${ID}`,
  `https://open.spotify.com/artist/${ID}/../x`,
  `https://elsewhere.example/artist/${ID}`,
  "https://open.spotify.com/artist/short",
])("%s leads to no page of ours", (url) => {
  expect(ownPage(url)).toBeNull();
});
