import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { RecordView } from "../api/types";
import { LibraryStore } from "./library-store";
import { type ListKey, playlistKey, type StoredItem, savedKey } from "./library-types";
import { buildIndex, type SongIndex } from "./song-index";
import { newList } from "./sync-plan";

const NEVER = new AbortController().signal;

function song(id: string, name: string, artist: string, more: Partial<RecordView> = {}): StoredItem {
  return {
    kind: "track",
    uri: `spotify:track:${id}`,
    name,
    artists: [{ name: artist, uri: null }],
    album: { name: "Night Ferry Timetable", uri: null, artists: [], releaseDate: null },
    durationMs: 200_000,
    isrc: null,
    addedAt: "2026-01-01T00:00:00Z",
    addedBy: null,
    discNumber: null,
    trackNumber: null,
    explicit: false,
    ...more,
  };
}

let accounts = 0;

async function indexOf(lists: [ListKey, string, StoredItem[]][]): Promise<SongIndex> {
  const store = new LibraryStore(`index-${accounts++}`);
  for (const [place, [key, name, items]] of lists.entries()) {
    const page = {
      key,
      version: 1,
      offset: 0,
      items,
      snapshot: "s",
      total: items.length,
      next: null,
      after: null,
    };
    await store.addPage(page, "budget", null);
    await store.publish({ ...newList(key, 1), name, place, state: "read", version: 1, count: items.length });
  }
  const index = await buildIndex(store, NEVER);
  store.close();
  return index;
}

const HARBOUR = song("1", "Half a Harbour", "Hollow Ferry Choir");
const BJORK = song("2", "Jóga", "Björk");
const COPY = song("3", "Half a Harbour (Live)", "Hollow Ferry Choir");

function usual(): Promise<SongIndex> {
  return indexOf([
    [playlistKey("a"), "Night Ferry", [HARBOUR, BJORK, HARBOUR]],
    [playlistKey("b"), "Small hours", [HARBOUR, { ...song("x", "", ""), uri: null, kind: "unknown" }]],
    [savedKey("tracks"), "", [BJORK, COPY]],
  ]);
}

describe("finding a song", () => {
  it.each([
    ["half harb", ["Half a Harbour (Live)", "Half a Harbour"]],
    ["BJORK", ["Jóga"]],
    ["joga björk", ["Jóga"]],
    ["timetable live", ["Half a Harbour (Live)"]],
    ["nothing of that", []],
  ])("%j finds %j, without case and accents, in title, artist and album", async (typed, names) => {
    const { songs, total } = await (await usual()).find(typed, 10, NEVER);
    expect(songs.map(({ name }) => name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it("finds titles that begin with the text first", async () => {
    const index = await indexOf([
      [
        playlistKey("a"),
        "A",
        [song("1", "The Choir", "X"), song("2", "X", "Choir"), song("3", "Choir", "X")],
      ],
    ]);
    const { songs } = await index.find("choir", 10, NEVER);
    expect(songs.map(({ uri }) => uri.at(-1))).toEqual(["3", "1", "2"]);
  });

  it("gives the same answer letter by letter as at once", async () => {
    const index = await usual();
    for (const typed of ["h", "ha", "har", "harb", "ha", "b", "bj"]) {
      const { songs } = await index.find(typed, 10, NEVER);
      const { songs: atOnce } = await (await usual()).find(typed, 10, NEVER);
      expect(songs.map(({ uri }) => uri)).toEqual(atOnce.map(({ uri }) => uri));
    }
  });

  it("counts all matches beyond those it returns", async () => {
    const many = Array.from({ length: 500 }, (_, index) => song(`${index}`, `Ferry ${index}`, "Choir"));
    const index = await indexOf([[playlistKey("a"), "A", many]]);
    expect(await index.find("ferry", 20, NEVER)).toMatchObject({ total: 500, songs: { length: 20 } });
  });
});

it("a song that was found has every place of its playlists and of the saved songs", async () => {
  const { songs } = await (await usual()).find("half a harbour hollow", 10, NEVER);
  expect(songs.find(({ uri }) => uri === "spotify:track:1")?.places).toMatchObject([
    { list: "Night Ferry", position: 0, count: 3 },
    { list: "Night Ferry", position: 2 },
    { list: "Small hours", position: 0 },
  ]);
});

it("songs in no playlist are those that are only saved", async () => {
  expect((await usual()).inNoPlaylist().map(({ name }) => name)).toEqual(["Half a Harbour (Live)"]);
});

it("the coverage tells how many playlists were read", async () => {
  expect((await usual()).coverage).toEqual({ read: 2, playlists: 2, asOf: 1 });
});
