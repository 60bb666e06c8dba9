import { describe, expect, it } from "vitest";
import type { ListedPlaylist, PlaylistKind } from "@/lib/api/types";
import { arrangePlaylists } from "./playlist-order";

function playlist(name: string, kind: PlaylistKind = "own", total: number | null = 1): ListedPlaylist {
  const owner = { id: "ida", name: "Ida", url: null };
  const rest = { description: "", image: null, owner, isPublic: null, url: "https://x" };
  return { id: name, name, kind, total, ...rest };
}

const shelf = [
  playlist("Zebra", "followed", 4),
  playlist("part 10", "own", 300),
  playlist("Été", "shared", null),
  playlist("Part 2", "own", 12),
];

function names(asked: Partial<Parameters<typeof arrangePlaylists>[1]>): string[] {
  const whole = { kind: "all", q: "", sort: "spotify", ...asked } as const;
  return arrangePlaylists(shelf, whole, "en").map((one) => one.name);
}

describe("arrangePlaylists", () => {
  it("keeps Spotify's order unless asked otherwise, and its input as it was", () => {
    names({ sort: "name" });
    expect(names({})).toEqual(["Zebra", "part 10", "Été", "Part 2"]);
  });

  it("shows one kind", () => {
    expect(names({ kind: "own" })).toEqual(["part 10", "Part 2"]);
  });

  it("finds names without case or accents, all words in any order", () => {
    expect(names({ q: " ete " })).toEqual(["Été"]);
    expect(names({ q: "10 PART" })).toEqual(["part 10"]);
    expect(names({ q: "nowhere" })).toEqual([]);
  });

  it("sorts names as people do, and numbers in them as numbers", () => {
    expect(names({ sort: "name" })).toEqual(["Été", "Part 2", "part 10", "Zebra"]);
  });

  it("puts the longest first, and those of unknown length last", () => {
    expect(names({ sort: "entries" })).toEqual(["part 10", "Part 2", "Zebra", "Été"]);
  });
});
