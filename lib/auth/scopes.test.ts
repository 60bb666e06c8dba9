import { describe, expect, it } from "vitest";
import { ALL_FEATURES, DEFAULT_FEATURES, isFeature, isGranted, scopeParameter } from "./scopes";

const READ_SCOPES =
  "playlist-read-private playlist-read-collaborative user-top-read user-read-recently-played " +
  "user-library-read user-follow-read user-read-playback-state user-read-currently-playing";

describe("features", () => {
  it("request only read access at a login", () => {
    expect(scopeParameter(DEFAULT_FEATURES)).toBe(READ_SCOPES);
    expect(scopeParameter(DEFAULT_FEATURES)).not.toContain("modify");
    expect(scopeParameter(ALL_FEATURES)).toMatch(/^(?!.*(streaming|email))/);
  });

  it("keep the scopes granted before, without duplicates", () => {
    expect(scopeParameter(["recent"], ["user-top-read", "user-read-recently-played"])).toBe(
      "user-read-recently-played user-top-read",
    );
  });

  it("never request a scope this app does not use, even if it was granted", () => {
    expect(scopeParameter(["top"], ["user-read-email", "streaming"])).toBe("user-top-read");
  });

  it("are granted only with all of their scopes", () => {
    expect(isGranted("playlists", ["playlist-read-private"])).toBe(false);
    expect(isGranted("playlists", ["playlist-read-collaborative", "x", "playlist-read-private"])).toBe(true);
    expect(isGranted("top", [])).toBe(false);
  });

  it("are distinguished from other texts", () => {
    expect(isFeature("top")).toBe(true);
    for (const other of ["", "Top", "constructor", null, undefined, 1]) expect(isFeature(other)).toBe(false);
  });
});
