import { describe, expect, it } from "vitest";
import { SpotifyError } from "./errors";
import { checkSpotifyId, isSpotifyId } from "./ids";

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
  ])("is not %j, which is not found without a call", (text) => {
    expect(isSpotifyId(text)).toBe(false);
    expect(() => checkSpotifyId(text)).toThrow(SpotifyError);
    expect(() => checkSpotifyId(text)).toThrow("not_found");
  });
});
