import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { playlistsHref, playlistsParsers } from "./playlists-params";

const load = createLoader(playlistsParsers);

describe("the state of the playlists page", () => {
  it("is read from the address", () => {
    expect(load("?kind=own&q=night&sort=name&view=list")).toEqual({
      kind: "own",
      q: "night",
      sort: "name",
      view: "list",
    });
  });

  it("falls back where the address says something unknown, or says it twice", () => {
    const plain = { kind: "all", q: "", sort: "spotify", view: "grid" };
    expect(load("?kind=mine&sort=__proto__&view=")).toEqual(plain);
    expect(load({ view: ["list", "grid"], kind: undefined })).toEqual({ ...plain, view: "list" });
  });

  it("leaves out of the address what is the default", () => {
    expect(playlistsHref("/playlists", { kind: "all", q: "", sort: "name", view: "grid" })).toBe(
      "/playlists?sort=name",
    );
    expect(playlistsHref("/playlists", { kind: "all", q: "", sort: "spotify", view: "grid" })).toBe(
      "/playlists",
    );
  });
});
