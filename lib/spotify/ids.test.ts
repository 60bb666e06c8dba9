import { describe, expect, it } from "vitest";
import { SpotifyError } from "./errors";
import { checkSpotifyId, isSpotifyId, LIBRARY_KINDS, uriPattern } from "./ids";

describe("a Spotify id", () => {
  it("has 22 letters and digits", () => {
    expect(isSpotifyId("37i9dQZF1DXcBWIGoYBM5M")).toBe(true);
    expect(checkSpotifyId("37i9dQZF1DXcBWIGoYBM5M")).toBe("37i9dQZF1DXcBWIGoYBM5M");
  });

  it.each([
    "",
    "37i9dQZF1DXcBWIGoYBM5",
    "37i9dQZF1DXcBWIGoYBM5MM",
    "37i9dQZF1DXcBWIGoYBM5M\n",
    "37i9dQZF1DXcBWIGoYB/5M",
    "../../../../../me/1234",
    "37i9dQZF1DXcBWIGoYBM5?",
    "37i9dQZF1DXcBWIGoYBM%2",
    "37i9dQZF1DXcBWIGoYBM5é",
  ])("is not %j, which throws not_found without a call", (text) => {
    expect(isSpotifyId(text)).toBe(false);
    expect(() => checkSpotifyId(text)).toThrow(SpotifyError);
    expect(() => checkSpotifyId(text)).toThrow("not_found");
  });
});

describe("the URI of a library item", () => {
  const pattern = uriPattern(LIBRARY_KINDS);
  const id = "37i9dQZF1DXcBWIGoYBM5M";

  it.each(["track", "album", "artist", "playlist", "show", "episode", "audiobook"])(
    "may name a %s",
    (kind) => {
      expect(pattern.test(`spotify:${kind}:${id}`)).toBe(true);
    },
  );

  it.each([
    "",
    id,
    `spotify:user:${id}`,
    `spotify:track:${id},`,
    `spotify:track:${id}\n`,
    "spotify:local:a:b:c:1",
  ])("is not %j", (text) => {
    expect(pattern.test(text)).toBe(false);
  });
});
