import { describe, expect, it } from "vitest";
import type { ListedPlaylist, PlaylistKind } from "@/lib/api/types";
import { arrangePlaylists } from "./playlist-order";

function playlist(name: string, kind: PlaylistKind = "own", total: number | null = 1): ListedPlaylist {
  const owner = { id: "ida", name: "Ida", url: null };
  const rest = { description: "", image: null, owner, isPublic: null, url: "https://x" };
  return { id: name, name, kind, total, ...rest };
}

const playlists = [
  playlist("Zebra", "followed", 4),
  playlist("part 10", "own", 300),
  playlist("Été", "shared", null),
  playlist("Part 2", "own", 12),
];

const noFacts = () => ({ changedAt: 0, durationMs: null });

function names(criteria: Partial<Parameters<typeof arrangePlaylists>[1]>): string[] {
  const all = { kind: "all", q: "", sort: "spotify", ...criteria } as const;
  return arrangePlaylists(playlists, all, { locale: "en", factsOf: noFacts }).map((one) => one.name);
}

describe("arrangePlaylists", () => {
  it("keeps Spotify's order by default, and does not change its input", () => {
    names({ sort: "name" });
    expect(names({})).toEqual(["Zebra", "part 10", "Été", "Part 2"]);
  });

  it("filters by kind", () => {
    expect(names({ kind: "own" })).toEqual(["part 10", "Part 2"]);
  });

  it("matches names regardless of case and accents, with all words in any order", () => {
    expect(names({ q: " ete " })).toEqual(["Été"]);
    expect(names({ q: "10 PART" })).toEqual(["part 10"]);
    expect(names({ q: "nowhere" })).toEqual([]);
  });

  it("matches names as they are typed on a plain keyboard", () => {
    const rest = playlist("Part II – the ‘rest’");
    const typed = { kind: "all", q: "part ii - the", sort: "spotify" } as const;
    expect(arrangePlaylists([...playlists, rest], typed, { locale: "en", factsOf: noFacts })).toEqual([rest]);
  });

  it("sorts names by locale, and numbers in them as numbers", () => {
    expect(names({ sort: "name" })).toEqual(["Été", "Part 2", "part 10", "Zebra"]);
  });

  it("sorts by what this browser knows: the last changed and the longest first, the unknown last", () => {
    const facts = new Map([
      ["Part 2", { changedAt: 5, durationMs: null }],
      ["Zebra", { changedAt: 9, durationMs: 7 }],
    ]);
    const options = { locale: "en", factsOf: ({ id }: ListedPlaylist) => facts.get(id) ?? noFacts() };
    const sorted = (sort: "changed" | "length") =>
      arrangePlaylists(playlists, { kind: "all", q: "", sort }, options).map(({ id }) => id);
    expect(sorted("changed")).toEqual(["Zebra", "Part 2", "part 10", "Été"]);
    expect(sorted("length")).toEqual(["Zebra", "part 10", "Été", "Part 2"]);
  });

  it("sorts the longest first, and those of unknown length last", () => {
    expect(names({ sort: "entries" })).toEqual(["part 10", "Part 2", "Zebra", "Été"]);
  });
});
