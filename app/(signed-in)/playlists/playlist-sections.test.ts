import { expect, it } from "vitest";
import type { ListedPlaylist } from "@/lib/api/types";
import { sectionsOf } from "./playlist-sections";

function playlist(id: string): ListedPlaylist {
  const owner = { id: "ida", name: "Ida", url: null };
  const rest = { description: "", image: null, owner, isPublic: null, url: "https://x" };
  return { id, name: id, kind: "own", total: 1, ...rest };
}

const ALL = [..."abcdef"].map(playlist);

function shown(arrangement: Parameters<typeof sectionsOf>[1]): string[] {
  return sectionsOf(ALL, arrangement).map(
    ({ kind, name, playlists }) => `${kind} ${name}: ${playlists.map(({ id }) => id).join("")}`,
  );
}

it("pinned playlists come first, then the groups in their order, each in the order of the list", () => {
  const groups = [
    { name: "Late", playlists: ["e", "b"] },
    { name: "Early", playlists: ["c"] },
  ];
  expect(shown({ pins: ["d", "a"], groups })).toEqual([
    "pinned : ad",
    "group Late: be",
    "group Early: c",
    "rest : f",
  ]);
});

it("a pinned playlist is not repeated in its group, and empty sections are left out", () => {
  expect(shown({ pins: ["a", "gone"], groups: [{ name: "Late", playlists: ["a", "gone"] }] })).toEqual([
    "pinned : a",
    "rest : bcdef",
  ]);
  expect(shown({ pins: [], groups: [] })).toEqual(["rest : abcdef"]);
});
