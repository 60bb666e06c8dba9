import { describe, expect, it } from "vitest";
import { ALL_FEATURES, DEFAULT_FEATURES, isFeature, isGranted, scopeParameter } from "./scopes";

const SEEING =
  "playlist-read-private playlist-read-collaborative user-top-read user-read-recently-played " +
  "user-library-read user-follow-read user-read-playback-state user-read-currently-playing";

describe("features", () => {
  it("ask a login for leave to see, and to change nothing", () => {
    expect(scopeParameter(DEFAULT_FEATURES)).toBe(SEEING);
    expect(scopeParameter(DEFAULT_FEATURES)).not.toContain("modify");
    expect(scopeParameter(ALL_FEATURES)).toMatch(/^(?!.*(streaming|email|upload))/);
  });

  it("keep what was granted before, without doubling it", () => {
    expect(scopeParameter(["recent"], ["user-top-read", "user-read-recently-played"])).toBe(
      "user-read-recently-played user-top-read",
    );
  });

  it("never ask for a scope this app does not use, whatever was granted", () => {
    expect(scopeParameter(["top"], ["user-read-email", "streaming"])).toBe("user-top-read");
  });

  it("are granted only with all of their scopes", () => {
    expect(isGranted("playlists", ["playlist-read-private"])).toBe(false);
    expect(isGranted("playlists", ["playlist-read-collaborative", "x", "playlist-read-private"])).toBe(true);
    expect(isGranted("top", [])).toBe(false);
  });

  it("are told from other texts", () => {
    expect(isFeature("top")).toBe(true);
    for (const other of ["", "Top", "constructor", null, undefined, 1]) expect(isFeature(other)).toBe(false);
  });
});
