import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { fullAlbumSchema } from "../spotify/album-schemas";
import { toAlbumPage, toAlbumTrack } from "./album-mapper";

function album(raw: Record<string, unknown>) {
  return toAlbumPage(fullAlbumSchema.parse({ id: "a", name: "Album", ...raw }));
}

describe("an album that was opened", () => {
  it("gives each copyright its sign, unless it has one", () => {
    const texts = ["2019 Label", "(P) 2019 Label", "© 2019 Label"];
    const copyrights = texts.map((text) => ({ text, type: "P" }));
    expect(album({ copyrights }).copyrights).toEqual(["℗ 2019 Label", "(P) 2019 Label", "© 2019 Label"]);
    expect(album({ copyrights: [{ text: "2019", type: "C" }] }).copyrights).toEqual(["© 2019"]);
    expect(album({ copyrights: [{ text: "2019" }] }).copyrights).toEqual(["2019"]);
  });

  it("says the same thing once, and nothing of what is empty", () => {
    const same = { text: "2019 Label", type: "P" };
    expect(album({ copyrights: [same, same, null, { text: "", type: "C" }] }).copyrights).toHaveLength(1);
  });

  it("bears it that Spotify tells development apps less", () => {
    expect(album({})).toMatchObject({ label: null, copyrights: [] });
    expect(album({ label: "", copyrights: "?" })).toMatchObject({ label: null, copyrights: [] });
    expect(album({ label: "Harbour Tapes" }).label).toBe("Harbour Tapes");
  });

  it("tells on which disc a track is, and as which", () => {
    const items = [
      { name: "Song", disc_number: 2, track_number: 3 },
      { name: "Song", disc_number: 0, track_number: 0 },
    ];
    const { tracks } = fullAlbumSchema.parse({ id: "a", name: "A", tracks: { total: 2, items } });
    const views = tracks?.items.map((track) => track && toAlbumTrack(track));
    expect(views?.map((view) => [view?.disc, view?.number])).toEqual([
      [2, 3],
      [1, null],
    ]);
  });
});
