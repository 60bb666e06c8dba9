import { describe, expect, it } from "vitest";
import { spotifyUri } from "./spotify-uri";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

describe("spotifyUri", () => {
  it.each(["track", "album", "artist", "episode", "show", "playlist"])(
    "reads the URI from a Spotify address: %s",
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
  ])("returns null for %j", (url) => {
    expect(spotifyUri(url)).toBeNull();
  });
});
