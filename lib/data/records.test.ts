import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { PlaylistRecordsView } from "../api/types";
import type { Session } from "../auth/session-cookie";
import { getLibraryRecords, getPlaylistRecords } from "./records";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";

const track = {
  type: "track",
  name: "Slow Harbour",
  uri: "spotify:track:1",
  duration_ms: 214_000,
  explicit: true,
  artists: [{ name: "Ada, Bea", uri: "spotify:artist:1" }, { name: "Cem" }],
  album: {
    name: "Low Tide",
    uri: "spotify:album:1",
    artists: [{ name: "Ada, Bea", uri: "spotify:artist:1" }],
    release_date: "2024",
  },
  external_ids: { isrc: "QZEMU2412345" },
  disc_number: 2,
  track_number: 7,
};

/** Replies as Spotify does for a playlist of `total` items; `snapshots` are those of its reads in order. */
function playlist(
  total: number,
  { first = 100, snapshots = ["s1"] }: { first?: number; snapshots?: string[] },
) {
  const remaining = [...snapshots];
  const snapshot = () => (remaining.length > 1 ? remaining.shift() : remaining[0]);
  const items = (offset: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => ({
      item: { ...track, name: `${offset + index}` },
    }));
  spotify.answers(async ({ path }: SpotifyCall): Promise<Reply> => {
    const { pathname, searchParams } = new URL(path, spotify.url);
    if (searchParams.has("fields")) return { body: { snapshot_id: snapshot() } };
    const offset = Number(searchParams.get("offset"));
    if (pathname.endsWith("/items")) return { body: { total, items: items(offset, 50) } };
    return { body: { snapshot_id: snapshot(), items: { total, items: items(0, first) } } };
  });
}

async function readAll(): Promise<PlaylistRecordsView[]> {
  const pages: PlaylistRecordsView[] = [];
  for (let offset: number | null = 0; offset !== null; offset = pages.at(-1)?.next ?? null)
    pages.push(await getPlaylistRecords(ID, offset));
  return pages;
}

beforeEach(() => {
  caller.session = makeSession({ uid: randomUUID() });
});

describe("records of a playlist", () => {
  it("are complete and in order, and name the version on the first and the last page", async () => {
    playlist(230, { snapshots: ["s1", "s2"] });
    const pages = await readAll();
    const records = pages.flatMap((page) => page.records);
    expect(records.map(({ name, position }) => [name, position])).toEqual(
      Array.from({ length: 230 }, (_, index) => [`${index}`, index]),
    );
    expect(pages.map(({ snapshot }) => snapshot)).toEqual(["s1", null, null, "s2"]);
    expect(spotify.asked()).toHaveLength(5);
  });

  it.each([0, 1, 50, 100])("cost 1 call for %i items", async (total) => {
    playlist(total, {});
    const [page, ...rest] = await readAll();
    expect([page?.total, page?.records.length, rest.length]).toEqual([total, total, 0]);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("continue at a multiple of 50 whatever number of items came with the playlist", async () => {
    playlist(120, { first: 70 });
    expect((await readAll()).map(({ offset, records }) => [offset, records.length])).toEqual([
      [0, 50],
      [50, 50],
      [100, 20],
    ]);
  });

  it("are read again each time, and never for a market", async () => {
    playlist(10, {});
    await readAll();
    await readAll();
    expect(spotify.asked()).toHaveLength(2);
    expect(spotify.asked().some(({ path }) => path.includes("market"))).toBe(false);
  });

  it("have every field", async () => {
    const entry = { added_at: "2026-11-20T18:04:11Z", added_by: { id: "ann" }, item: track };
    spotify.answers({ body: { snapshot_id: "s1", items: { total: 1, items: [entry] } } });
    const { records } = await getPlaylistRecords(ID, 0);
    const ada = { name: "Ada, Bea", uri: "spotify:artist:1" };
    expect(records).toEqual([
      {
        position: 0,
        kind: "track",
        uri: "spotify:track:1",
        name: "Slow Harbour",
        artists: [ada, { name: "Cem", uri: null }],
        album: { name: "Low Tide", uri: "spotify:album:1", artists: [ada], releaseDate: "2024" },
        durationMs: 214_000,
        isrc: "QZEMU2412345",
        addedAt: "2026-11-20T18:04:11Z",
        addedBy: "ann",
        discNumber: 2,
        trackNumber: 7,
        explicit: true,
      },
    ]);
  });

  it("keep the position of what is gone, local, or invalid", async () => {
    const show = { name: "The Slow Tape", uri: "spotify:show:1" };
    const items = [
      { added_at: "2026-11-20T18:04:11Z", item: null },
      { is_local: true, item: { ...track, uri: "spotify:local:a:b:c:1", external_ids: {} } },
      null,
      "nonsense",
      { item: { ...track, duration_ms: "long", external_ids: { isrc: 7 }, artists: "Ada" } },
      { item: { type: "episode", name: "Grooves", uri: "spotify:episode:1", show, release_date: "2026-09" } },
    ];
    spotify.answers({ body: { snapshot_id: "s1", items: { total: 6, items } } });
    const { records } = await getPlaylistRecords(ID, 0);
    expect(records.map(({ position, kind, uri }) => [position, kind, uri])).toEqual([
      [0, "unknown", null],
      [1, "local", "spotify:local:a:b:c:1"],
      [2, "unknown", null],
      [3, "unknown", null],
      [4, "track", "spotify:track:1"],
      [5, "episode", "spotify:episode:1"],
    ]);
    expect(records[0]?.addedAt).toBe("2026-11-20T18:04:11Z");
    expect(records[4]).toMatchObject({ durationMs: null, isrc: null, artists: [] });
    expect(records[5]).toMatchObject({ artists: [show], album: { ...show, releaseDate: "2026-09" } });
  });

  it("of a playlist that Spotify does not share are refused", async () => {
    spotify.answers({ body: { snapshot_id: "s1" } });
    await expect(getPlaylistRecords(ID, 0)).rejects.toMatchObject({ code: "hidden" });
  });
});

describe("records of the library", () => {
  it.each([
    ["tracks", { track }, { kind: "track", isrc: "QZEMU2412345" }],
    ["albums", { album: track.album }, { kind: "album", name: "Low Tide", album: { releaseDate: "2024" } }],
    ["episodes", { episode: { name: "Grooves", uri: "spotify:episode:1" } }, { kind: "episode" }],
    ["shows", { show: { name: "Tape", publisher: "Ida" } }, { kind: "show", artists: [{ name: "Ida" }] }],
    ["audiobooks", { audiobook: { name: "Letters", authors: [{ name: "Petra" }] } }, { kind: "audiobook" }],
  ] as const)("of %s have their kind and date", async (kind, item, expected) => {
    const added_at = "2026-11-20T18:04:11Z";
    spotify.answers({ body: { total: 2, items: [{ added_at, ...item }, null] } });
    const page = await getLibraryRecords(kind, { offset: 50, after: null });
    expect(page).toMatchObject({ offset: 50, total: 52, next: null, after: null });
    expect(page.records[0]).toMatchObject({ position: 50, addedAt: added_at, ...expected });
    expect(page.records[1]).toMatchObject({ position: 51, kind: "unknown", uri: null });
    expect(spotify.asked()[0]?.path).toBe(`/v1/me/${kind}?limit=50&offset=50`);
  });

  it("of audiobooks may come without a date", async () => {
    spotify.answers({ body: { total: 1, items: [{ name: "Letters", uri: "spotify:show:1" }] } });
    const { records } = await getLibraryRecords("audiobooks", { offset: 0, after: null });
    expect(records[0]).toMatchObject({ kind: "audiobook", name: "Letters", addedAt: null });
  });

  it("of artists continue by cursor, which ends when it repeats", async () => {
    const items = [{ name: "Ada", uri: "spotify:artist:1" }];
    spotify.answers({ body: { artists: { total: 120, items, cursors: { after: ID } } } });
    const first = await getLibraryRecords("artists", { offset: 0, after: null });
    expect(first).toMatchObject({ total: 120, next: 50, after: ID });
    const second = await getLibraryRecords("artists", { offset: 50, after: ID });
    expect(second).toMatchObject({ next: null, after: null });
    expect(second.records[0]).toMatchObject({ position: 50, kind: "artist", name: "Ada" });
  });
});
