import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { playlistsHref, playlistsParsers } from "./playlists-params";

const load = createLoader(playlistsParsers);

describe("the URL state of the playlists page", () => {
  it("is read from the URL", () => {
    expect(load("?kind=own&q=night&sort=name&view=list")).toEqual({
      kind: "own",
      q: "night",
      sort: "name",
      view: "list",
    });
  });

  it("falls back to defaults for unknown and repeated values", () => {
    const defaults = { kind: "all", q: "", sort: "spotify", view: "grid" };
    expect(load("?kind=mine&sort=__proto__&view=")).toEqual(defaults);
    expect(load({ view: ["list", "grid"], kind: undefined })).toEqual({ ...defaults, view: "list" });
  });

  it("omits defaults from the URL", () => {
    expect(playlistsHref("/playlists", { kind: "all", q: "", sort: "name", view: "grid" })).toBe(
      "/playlists?sort=name",
    );
    expect(playlistsHref("/playlists", { kind: "all", q: "", sort: "spotify", view: "grid" })).toBe(
      "/playlists",
    );
  });
});
