import { describe, expect, it } from "vitest";
import { MAX_PLAY_URIS } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { isPlayable, targetOf } from "./play-rows";

const uriOf = (place: number) => `spotify:track:${String(place).padStart(22, "0")}`;

function entry(position: number, uri: string | null = uriOf(position)): EntryView {
  return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
}

describe("playing from a row", () => {
  it("plays the playlist itself from the song's URI, in the playlist's own order", () => {
    expect(targetOf("spotify:playlist:abc", entry(7), null)).toEqual({
      contextUri: "spotify:playlist:abc",
      offsetUri: uriOf(7),
      leftOut: 0,
    });
  });

  it("names the songs in the order shown, without local files and entries that are gone", () => {
    const rows = [entry(3), entry(1), entry(0, "spotify:local:::x:1"), entry(5, null), entry(2)];
    expect(targetOf("spotify:playlist:abc", rows[1] ?? entry(1), rows)).toEqual({
      uris: [uriOf(1), uriOf(2)],
      leftOut: 0,
    });
  });

  it("counts the songs that one command has no room for", () => {
    const rows = Array.from({ length: MAX_PLAY_URIS + 20 }, (_, place) => entry(place));
    const { uris, leftOut } = targetOf("spotify:playlist:abc", rows[5] ?? entry(5), rows);
    expect([uris?.length, uris?.[0], leftOut]).toEqual([MAX_PLAY_URIS, uriOf(5), 15]);
  });

  it.each(["spotify:local:a:b:c:1", "spotify:track:short", null])("is not possible for %s", (uri) => {
    expect(isPlayable(entry(0, uri))).toBe(false);
  });
});
