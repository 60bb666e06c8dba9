import { describe, expect, it } from "vitest";
import { features, isFeature, isGranted, scopeParameter } from "./features";

const ALL = "playlist-read-private playlist-read-collaborative user-top-read user-read-recently-played";

describe("features", () => {
  it("ask for exactly the scopes in use", () => {
    expect(scopeParameter(features)).toBe(ALL);
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
