import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { getTrack } from "./catalog";
import { getSavedAudiobooks, getSavedEpisodes, getSavedShows } from "./library";
import { changeOwnLibrary } from "./library-mutations";
import { getAudiobook, getChapters, getEpisode, getEpisodes, getShow } from "./spoken";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const ADDED_AT = "2026-01-02T03:04:05Z";

beforeEach(() => {
  // A new user in each test, without cached values.
  caller.session = makeSession({ uid: randomUUID() });
});

const paths = () => spotify.asked().map(({ path }) => path);

function parts(from: number, count: number, total: number) {
  return { total, items: Array.from({ length: count }, (_, n) => ({ name: `${from + n}` })) };
}

describe("a show", () => {
  const show = { id: ID, name: "Show", total_episodes: 70, episodes: parts(0, 50, 70) };

  it("includes its newest 50 episodes; the others cost a call", async () => {
    spotify.answers({ body: show }, { body: parts(50, 20, 70) });
    const { value } = await getShow(ID);
    expect(value).toMatchObject({ show: { name: "Show", total: 70 }, episodes: { offset: 0, total: 70 } });
    expect((await getEpisodes(ID, 0)).value.items).toHaveLength(50);
    expect((await getEpisodes(ID, 50)).value.items[0]?.title).toBe("50");
    expect(paths()).toEqual([`/v1/shows/${ID}`, `/v1/shows/${ID}/episodes?limit=50&offset=50`]);
  });

  it("without valid episodes still has their total", async () => {
    spotify.answers({ body: { ...show, episodes: null } });
    expect((await getShow(ID)).value.episodes).toEqual({ offset: 0, total: 70, items: [] });
  });

  it("has its description as text, and no publisher where Spotify sends none", async () => {
    spotify.answers({ body: { ...show, description: "<p>Salt &amp; tide</p>", publisher: "" } });
    expect((await getShow(ID)).value.show).toMatchObject({ description: "Salt & tide", publisher: null });
  });
});

describe("an episode", () => {
  it("has its show as creator, its date, and its show's cover if it has none", async () => {
    const show = { name: "Show", images: [{ url: "https://i.scdn.co/image/a", width: 640 }] };
    spotify.answers({ body: { id: ID, name: "Episode", release_date: "2026-08-09", show, images: [] } });
    expect((await getEpisode(ID)).value).toMatchObject({
      title: "Episode",
      artists: [{ name: "Show" }],
      releaseDate: "2026-08-09",
      image: "https://i.scdn.co/image/a",
    });
    expect(paths()).toEqual([`/v1/episodes/${ID}`]);
  });
});

describe("an audiobook", () => {
  const book = {
    id: ID,
    name: "Book",
    authors: [{ name: "A" }, null, {}],
    narrators: [{ name: "N" }],
    total_chapters: 60,
    chapters: parts(0, 50, 60),
  };

  it("includes its first 50 chapters; the others cost a call", async () => {
    spotify.answers({ body: book }, { body: parts(50, 10, 60) });
    expect((await getAudiobook(ID)).value).toMatchObject({
      audiobook: { name: "Book", authors: ["A"], narrators: ["N"], total: 60 },
      chapters: { offset: 0, total: 60 },
    });
    expect((await getChapters(ID, 0)).value.items).toHaveLength(50);
    expect((await getChapters(ID, 50)).value.items).toHaveLength(10);
    expect(paths()).toEqual([`/v1/audiobooks/${ID}`, `/v1/audiobooks/${ID}/chapters?limit=50&offset=50`]);
  });
});

describe("a track", () => {
  it("costs a call and has its place in its album", async () => {
    const album = { name: "Album", total_tracks: 9, release_date: "2024-03-08" };
    spotify.answers({ body: { id: ID, name: "Song", album, track_number: 3, external_ids: { isrc: "X" } } });
    for (let n = 0; n < 2; n++)
      expect((await getTrack(ID)).value).toMatchObject({
        title: "Song",
        disc: 1,
        number: 3,
        albumTotal: 9,
        releaseDate: "2024-03-08",
        isrc: "X",
      });
    expect(paths()).toEqual([`/v1/tracks/${ID}`]);
  });

  it.each([{ album: null }, { album: 7, external_ids: 7 }, {}])("with %j has no album", async (raw) => {
    spotify.answers({ body: { id: ID, name: "Song", ...raw } });
    expect((await getTrack(ID)).value).toMatchObject({ album: null, albumTotal: null, isrc: null });
  });
});

describe("an invalid id", () => {
  it.each(["", "x", `${ID}/episodes`, "spotify:local:a:b:c:1"])("such as %j costs no call", async (id) => {
    const pageReads = [getEpisodes, getChapters].map((read) => (one: string) => read(one, 50));
    for (const read of [getTrack, getShow, getEpisode, getAudiobook, ...pageReads])
      await expect(read(id)).rejects.toMatchObject({ code: "not_found" });
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("saved shows, episodes and audiobooks", () => {
  const KINDS = [
    ["shows", "show", getSavedShows],
    ["episodes", "episode", getSavedEpisodes],
    ["audiobooks", "audiobook", getSavedAudiobooks],
  ] as const;

  it.each(KINDS)("are read 50 %s at a time, with their dates", async (list, kind, read) => {
    spotify.answers({
      body: { total: 9, items: [null, { added_at: ADDED_AT, [kind]: { id: ID, name: "N" } }] },
    });
    for (let n = 0; n < 2; n++)
      expect((await read(50)).value).toMatchObject({ total: 52, items: [{ addedAt: ADDED_AT }] });
    expect(paths()).toEqual([`/v1/me/${list}?limit=50&offset=50`]);
  });

  it("may be audiobooks without a date, as Spotify documents them", async () => {
    spotify.answers({ body: { total: 1, items: [{ id: ID, name: "Book" }] } });
    expect((await getSavedAudiobooks(0)).value.items).toMatchObject([
      { addedAt: null, audiobook: { name: "Book" } },
    ]);
  });

  it.each(KINDS)("are read again after one of the %s was removed", async (_list, kind, read) => {
    caller.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
    spotify.answers({ body: { total: 0, items: [] } });
    await read(0);
    await changeOwnLibrary("DELETE", [`spotify:${kind}:${ID}`]);
    await read(0);
    expect(spotify.asked()).toHaveLength(3);
  });

  it.each(KINDS)("need the permission for the library: %s", async (_list, _kind, read) => {
    caller.session = makeSession({ scopes: [] });
    await expect(read(0)).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toHaveLength(0);
  });
});
