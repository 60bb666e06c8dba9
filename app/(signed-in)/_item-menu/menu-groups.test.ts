import { describe, expect, it } from "vitest";
import type { MenuItem } from "@/app/_components/menu-item";
import { keyOf, menuGroups, typeahead } from "./menu-groups";

const ID = "0123456789012345678901";
const artist = { name: "Yara Quillon", url: `https://open.spotify.com/artist/${ID}` };

function item(fields: Partial<MenuItem>): MenuItem {
  const kind = fields.kind ?? "track";
  const url = `https://open.spotify.com/${kind}/${ID}`;
  return {
    kind,
    uri: `spotify:${kind}:${ID}`,
    name: "Inland Sky",
    artists: [],
    album: null,
    url,
    image: null,
    ...fields,
  };
}

const idsOf = (fields: Partial<MenuItem>, canShare = false) =>
  menuGroups(item(fields), canShare).map((group) => group.map(({ id }) => id));

it("a song in an own playlist has all four groups in their order", () => {
  const album = { name: "Inland Sky", url: `https://open.spotify.com/album/${ID}` };
  const own = { artists: [artist, artist], album, select: () => {}, move: () => {}, remove: () => {} };
  expect(idsOf(own, true)).toEqual([
    ["play", "queue", "add", "save"],
    ["song", "album", "artist", "artist"],
    ["copy", "share", "open"],
    ["select", "move", "remove"],
  ]);
});

it.each([
  [
    "album",
    [
      ["play", "add", "save"],
      ["copy", "open"],
    ],
  ],
  [
    "artist",
    [
      ["play", "save"],
      ["copy", "open"],
    ],
  ],
  ["playlist", [["play"], ["copy", "open"]]],
  [
    "show",
    [
      ["play", "save"],
      ["copy", "open"],
    ],
  ],
  ["audiobook", [["save"], ["copy", "open"]]],
  ["episode", [["play", "queue", "add", "save"], ["song"], ["copy", "open"]]],
] as const)("a menu leaves out what does not apply: %s", (kind, groups) => {
  expect(idsOf({ kind })).toEqual(groups);
});

it("a playlist whose songs are known adds them all, and its changes are last", () => {
  const changes = ["Edit details", "Delete"].map((label) => ({ label, act: () => {} }));
  expect(idsOf({ kind: "playlist", songs: async () => [], changes }, true)).toEqual([
    ["play", "add"],
    ["copy", "share", "open"],
    ["change", "change"],
  ]);
});

it("what has no id at Spotify only leads to Spotify", () => {
  const url = "https://open.spotify.com/playlist/p";
  for (const kind of ["local", "gone"] as const) {
    expect(idsOf({ kind, uri: null, url })).toEqual([["open"]]);
    expect(idsOf({ kind, uri: null, url: null })).toEqual([]);
  }
});

it("an artist or album without a page here is not gone to", () => {
  const nobody = { name: "Nobody", url: null };
  expect(idsOf({ artists: [nobody], album: nobody })[1]).toEqual(["song"]);
});

it("keys are those of a focused row", () => {
  expect(keyOf("queue")).toBe("Q");
  expect(keyOf("move")).toBe("M");
  expect(keyOf("remove")).toBe("⌫");
  expect(keyOf("share")).toBeNull();
});

describe("typed letters", () => {
  const labels = ["Play", "Add to queue", "Add to playlist…", "Save"];

  it("go to the next line that begins with them, and around", () => {
    expect(typeahead(labels, 0, "a")).toBe(1);
    expect(typeahead(labels, 1, "a")).toBe(2);
    expect(typeahead(labels, 2, "A")).toBe(1);
  });

  it("that make one word stay on the line that begins with it", () => {
    expect(typeahead(labels, 1, "add to p")).toBe(2);
    expect(typeahead(labels, 2, "add to p")).toBe(2);
    expect(typeahead(labels, 2, "x")).toBe(2);
  });
});
