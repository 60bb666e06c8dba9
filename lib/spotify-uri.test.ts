import { describe, expect, it } from "vitest";
import { spotifyUri } from "./spotify-uri";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

describe("the URI of a thing", () => {
  it.each(["track", "album", "artist", "episode", "show", "playlist"])(
    "of Spotify's is read from its address: %s",
    (kind) => {
      expect(spotifyUri(`https://open.spotify.com/${kind}/${ID}`)).toBe(`spotify:${kind}:${ID}`);
      expect(spotifyUri(`https://open.spotify.com/${kind}/${ID}?si=x`)).toBe(`spotify:${kind}:${ID}`);
    },
  );

  it.each([
    null,
    "",
    "https://open.spotify.com/",
    "https://open.spotify.com/track/short",
    `https://open.spotify.com/track/${ID}/more`,
    `https://evil.example/track/${ID}`,
  ])("is none for %j", (url) => {
    expect(spotifyUri(url)).toBeNull();
  });
});
