import { describe, expect, it } from "vitest";
import type { SavedTrackView } from "@/lib/api/types";
import { toSongList } from "./use-saved-songs";

function song(name: string): SavedTrackView {
  const id = name.padStart(22, "0");
  const track = { id, title: name, artists: [], album: null, image: null, durationMs: 1, explicit: false };
  return { addedAt: null, track: { ...track, url: `https://open.spotify.com/track/${id}` } };
}

describe("the list of saved songs", () => {
  it("gives a song the same key wherever it is when the list is read again", () => {
    const keyByUri = new Map<string, number>();
    const before = toSongList([song("a"), song("b"), song("c")], keyByUri);
    const after = toSongList([song("x"), song("c"), song("a")], keyByUri);
    expect([after.keys[1], after.keys[2]]).toEqual([before.keys[2], before.keys[0]]);
    expect(new Set([...before.keys, ...after.keys]).size).toBe(4);
  });

  it("keeps the entry of a song that stays in its place, so that its row does not render again", () => {
    const keyByUri = new Map<string, number>();
    const [a, b] = [song("a"), song("b")];
    const before = toSongList([a, b], keyByUri);
    const after = toSongList([a, b, song("c")], keyByUri);
    expect(after.entries[1]).toBe(before.entries[1]);
    expect(toSongList([b], keyByUri).entries[0]?.position).toBe(0);
  });

  it("shows a song once that was read on two pages", () => {
    const { entries } = toSongList([song("a"), song("b"), song("a")], new Map());
    expect(entries.map(({ position, track }) => [position, track?.title])).toEqual([
      [0, "a"],
      [1, "b"],
    ]);
  });
});
