import { describe, expect, it } from "vitest";
import type { EntryKind, EntryView } from "@/lib/api/types";
import { callsForNew, callsToCreate, mergePlan, numberedName, splitPlan } from "./new-playlist-plan";

function entriesOf(uris: readonly string[], kind: EntryKind = "track"): EntryView[] {
  return uris.map((uri, position) => {
    return { position, kind, addedAt: null, addedBy: null, uri: kind === "gone" ? null : uri, track: null };
  });
}

const letters = (text: string) => entriesOf([...text]);

describe("a merge", () => {
  it("contains the songs of all lists in their order, with or without copies", () => {
    const lists = [letters("abca"), letters("cd")];
    expect(mergePlan("All", lists, true)).toEqual({
      playlists: [{ name: "All", uris: [..."abcacd"] }],
      leftOut: { local: 0, gone: 0, copies: 0 },
    });
    expect(mergePlan("All", lists, false)).toEqual({
      playlists: [{ name: "All", uris: [..."abcd"] }],
      leftOut: { local: 0, gone: 0, copies: 2 },
    });
  });

  it("leaves out what Spotify lets no app add, and counts it", () => {
    const list = [
      ...letters("a"),
      ...entriesOf(["spotify:local:x"], "local"),
      ...entriesOf(["", ""], "gone"),
      ...entriesOf(["e"], "episode"),
    ];
    expect(mergePlan("All", [list], true)).toEqual({
      playlists: [{ name: "All", uris: ["a", "e"] }],
      leftOut: { local: 1, gone: 2, copies: 0 },
    });
  });

  it("of more songs than a playlist can contain becomes several playlists", () => {
    const uris = Array.from({ length: 20_001 }, (_, index) => `u${index}`);
    const { playlists } = mergePlan("All", [entriesOf(uris)], true);
    expect(playlists.map(({ name, uris: part }) => [name, part.length])).toEqual([
      ["All", 10_000],
      ["All (2)", 10_000],
      ["All (3)", 1],
    ]);
    expect(playlists.flatMap((playlist) => playlist.uris)).toEqual(uris);
  });
});

describe("a split", () => {
  it("gives two playlists that together are the list", () => {
    expect(splitPlan("Night", letters("abcde"), 2).playlists).toEqual([
      { name: "Night (1)", uris: ["a", "b"] },
      { name: "Night (2)", uris: ["c", "d", "e"] },
    ]);
  });

  it("gives no empty playlist", () => {
    expect(splitPlan("Night", letters("ab"), 2).playlists).toHaveLength(1);
  });
});

it("a numbered name stays within Spotify's limit", () => {
  expect(numberedName("x".repeat(100), 12)).toBe(`${"x".repeat(95)} (12)`);
});

it("a numbered name is not cut within an emoji", () => {
  expect(numberedName(`${"x".repeat(94)}🎧 for work`, 12)).toBe(`${"x".repeat(94)} (12)`);
});

describe("the price", () => {
  it("of a new playlist is 1 call and 1 per 100 songs", () => {
    expect(callsToCreate([0])).toBe(1);
    expect(callsToCreate([100, 101])).toBe(2 + 3);
  });

  it("of a merge of 5 × 200 and of a copy of 1,000 includes reading the sources and the result", () => {
    expect(callsForNew([200, 200, 200, 200, 200], [1_000])).toBe(5 * 3 + 11 + 19);
    expect(callsForNew([1_000], [1_000])).toBe(19 + 11 + 19);
  });
});
