import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { EntriesView } from "../api/types";
import { isRefreshDue } from "../auth/refresh-due";
import type { Session } from "../auth/session-cookie";
import { store } from "../store";
import { getEntries, streamEntries } from "./playlist-items";
import { getPlaylist, getPlaylists, getPlaylistsStart } from "./playlists";

const asking = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => asking.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const wanted = { id: ID, snapshot: "s1" };

type Contents = { total: number; first?: number; hidden?: boolean };

/** Answers as Spotify does for one playlist; notes how many content calls are in flight. */
function playlist({ total, first = 100, hidden }: Contents) {
  const seen = { now: 0, peak: 0, calls: 0, snapshot: "s1" };
  const items = (offset: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => ({
      item: { name: `${offset + index}` },
    }));

  async function reply({ path }: SpotifyCall): Promise<Reply> {
    const url = new URL(path, spotify.url);
    if (url.pathname === "/v1/me") return { body: { id: "ann" } };
    if (!url.pathname.endsWith("/items")) {
      const contents = hidden ? {} : { items: { total, items: items(0, first) } };
      return { body: { id: ID, name: "P", snapshot_id: seen.snapshot, owner: { id: "ann" }, ...contents } };
    }
    seen.calls += 1;
    seen.now += 1;
    seen.peak = Math.max(seen.peak, seen.now);
    // As long as the others take to come in.
    await new Promise((resolve) => setImmediate(resolve));
    seen.now -= 1;
    const [offset, limit] = ["offset", "limit"].map((name) => Number(url.searchParams.get(name)));
    return { body: { total, items: items(offset ?? 0, limit ?? 0) } };
  }

  spotify.answers(reply);
  return seen;
}

async function all(pages: AsyncGenerator<EntriesView>): Promise<EntriesView[]> {
  const views: EntriesView[] = [];
  for await (const page of pages) views.push(page);
  return views;
}

function positions(views: EntriesView[]): (string | undefined)[] {
  return views.flatMap(({ entries }) => entries.map(({ track }) => track?.title));
}

beforeEach(() => {
  // Somebody else each time: nothing is kept from the test before.
  asking.session = makeSession({ uid: randomUUID() });
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  await store.delete("cooldown:api");
});

const endless = () => new AbortController().signal;

describe("all entries of a playlist", () => {
  it("come in order, 8 calls in flight at most, the first 100 for nothing", async () => {
    const seen = playlist({ total: 10_000 });
    const { total, pages } = await streamEntries(wanted, endless());
    expect(total).toBe(10_000);
    expect(positions(await all(pages))).toEqual(Array.from({ length: 10_000 }, (_, index) => `${index}`));
    expect(seen.calls).toBe(198);
    expect(seen.peak).toBeLessThanOrEqual(8);
    expect(seen.peak).toBeGreaterThan(1);
  });

  it("cost nothing the second time while the playlist is unchanged", async () => {
    const seen = playlist({ total: 300 });
    await all((await streamEntries(wanted, endless())).pages);
    expect(seen.calls).toBe(4);
    await all((await streamEntries(wanted, endless())).pages);
    expect(seen.calls).toBe(4);
  });

  it("are not asked for any further once nobody wants them", async () => {
    const seen = playlist({ total: 10_000 });
    const stop = new AbortController();
    const { pages } = await streamEntries(wanted, stop.signal);
    for (let n = 0; n < 5; n++) await pages.next();
    // Five given and 23 asked for ahead, of which two cost nothing.
    await vi.waitFor(() => expect(seen.calls).toBe(26));
    stop.abort(new Error("gone"));
    await expect(pages.next()).rejects.toThrow("gone");
    expect((await pages.next()).done).toBe(true);
    // Whatever was asked for nevertheless comes in before this.
    await getEntries({ ...wanted, offset: 9950 });
    expect(seen.calls).toBe(27);
  });

  it("end with the first failure, which ends nothing else", async () => {
    playlist({ total: 1000 });
    const { pages } = await streamEntries(wanted, endless());
    await pages.next();
    spotify.answers({ status: 404 });
    await expect(all(pages)).rejects.toMatchObject({ code: "not_found" });
    // What was asked for by then comes in before this, and so not into the next test.
    await expect(getEntries({ ...wanted, offset: 950 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("of an empty playlist are none", async () => {
    const seen = playlist({ total: 0 });
    const { total, pages } = await streamEntries(wanted, endless());
    expect([total, await all(pages)]).toEqual([0, []]);
    expect(seen.calls).toBe(0);
  });

  it("are not believed to be more than 20,000", async () => {
    playlist({ total: 5_000_000 });
    expect((await streamEntries(wanted, endless())).total).toBe(20_000);
  });
});

describe("a page of entries", () => {
  it.each([
    [0, 0],
    [50, 0],
    [100, 1],
    [200, 1],
  ])("at %i costs %i content calls, and none the second time", async (offset, calls) => {
    const seen = playlist({ total: 230 });
    for (let n = 0; n < 2; n++) {
      const view = await getEntries({ ...wanted, offset });
      expect(view).toMatchObject({ offset, total: 230 });
      expect(view.entries[0]?.position).toBe(offset);
    }
    expect(seen.calls).toBe(calls);
  });

  it("that came along only in part is asked for whole", async () => {
    const seen = playlist({ total: 230, first: 70 });
    expect((await getEntries({ ...wanted, offset: 50 })).entries).toHaveLength(50);
    expect(seen.calls).toBe(1);
  });

  it("beyond the end is out of range, without a content call", async () => {
    const seen = playlist({ total: 230 });
    await expect(getEntries({ ...wanted, offset: 250 })).rejects.toMatchObject({ code: "out_of_range" });
    expect(seen.calls).toBe(0);
  });

  it("of an empty playlist is empty", async () => {
    playlist({ total: 0 });
    expect(await getEntries({ ...wanted, offset: 0 })).toEqual({ offset: 0, total: 0, entries: [] });
  });
});

describe("a playlist", () => {
  it("that has changed since the page was drawn is not mixed with it", async () => {
    playlist({ total: 230 }).snapshot = "s2";
    for (const reading of [
      () => getEntries({ ...wanted, offset: 0 }),
      () => streamEntries(wanted, endless()),
    ])
      await expect(reading()).rejects.toMatchObject({ name: "RequestError", code: "changed" });
  });

  it("whose contents Spotify keeps is hidden", async () => {
    const seen = playlist({ total: 230, hidden: true });
    await expect(getEntries({ ...wanted, offset: 0 })).rejects.toMatchObject({ code: "hidden" });
    expect(seen.calls).toBe(0);
  });

  it("with what cannot be an id is not found without a call", async () => {
    for (const id of ["", "..", `${ID}/../../me`]) {
      await expect(getPlaylist(id)).rejects.toMatchObject({ code: "not_found" });
      await expect(getEntries({ ...wanted, id, offset: 0 })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("whoever asks", () => {
  it("must be signed in, or no call is made", async () => {
    asking.session = null;
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "unauthorized" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("must have allowed it, or no call is made", async () => {
    asking.session = makeSession({ scopes: ["playlist-read-private"] });
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("never sees what was kept for another", async () => {
    const seen = playlist({ total: 230 });
    await getEntries({ ...wanted, offset: 100 });
    asking.session = makeSession({ uid: randomUUID() });
    await getEntries({ ...wanted, offset: 100 });
    expect(seen.calls).toBe(2);
  });

  it("never sees with fewer permissions what was kept with more", async () => {
    playlist({ total: 230 });
    await getPlaylist(ID);
    const calls = spotify.asked().length;
    const session = asking.session ?? makeSession();
    asking.session = { ...session, scopes: session.scopes.filter((scope) => !scope.startsWith("user-")) };
    await getPlaylist(ID);
    expect(spotify.asked().length).toBeGreaterThan(calls);
  });

  it("with a token that has run out is told that Spotify is not to be had, without a call", async () => {
    asking.session = makeSession({ uid: randomUUID(), accessExpiresAt: Date.now() - 1 });
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "unavailable" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("with a token that Spotify refuses has it renewed at the next visit", async () => {
    spotify.answers({ status: 401, body: { error: { status: 401, message: "Invalid access token" } } });
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "unauthorized" });
    expect(await isRefreshDue(asking.session ?? makeSession())).toBe(true);
    // Profile and playlist, each asked for twice.
    await vi.waitFor(() => expect(spotify.asked()).toHaveLength(4));
  });
});

describe("all playlists", () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `${index}` }));

  function lists(total: number, claimed: unknown = total): void {
    const every = ids(total);
    spotify.answers(async ({ path }) => {
      const { pathname, searchParams } = new URL(path, spotify.url);
      if (pathname === "/v1/me") return { body: { id: "ann" } };
      const offset = Number(searchParams.get("offset"));
      return { body: { total: claimed, items: every.slice(offset, offset + 50) } };
    });
  }

  it("come in Spotify's order, one call for 50, and one for the profile", async () => {
    lists(120);
    const { value, stale } = await getPlaylists();
    expect(value.map(({ name }) => name)).toEqual(ids(120).map(({ name }) => name));
    expect(stale).toBe(false);
    expect(spotify.asked()).toHaveLength(4);
    await getPlaylists();
    expect(spotify.asked()).toHaveLength(4);
  });

  it("share their first page with the shelf, which shows 20", async () => {
    lists(120);
    const shelf = await getPlaylistsStart();
    expect(shelf.value.playlists).toHaveLength(20);
    expect(shelf.value.total).toBe(120);
    expect(spotify.asked()).toHaveLength(2);
    await getPlaylists();
    expect(spotify.asked()).toHaveLength(4);
  });

  it("do not go on without end where the total is absurd", async () => {
    lists(50, 10_000_000);
    expect((await getPlaylists()).value).toHaveLength(50);
    expect(spotify.asked().length).toBeLessThanOrEqual(221);
  });
});
