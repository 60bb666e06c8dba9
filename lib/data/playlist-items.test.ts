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

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

const request = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }));

vi.mock("next/headers", () => ({ headers: async () => new Headers(request.headers) }));
vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const ref = { id: ID, snapshot: "s1" };

type Contents = { total: number; first?: number; hidden?: boolean };

/** Replies as Spotify does for one playlist, and counts concurrent calls for items. */
function playlist({ total, first = 100, hidden }: Contents) {
  const seen = { current: 0, peak: 0, calls: 0, snapshot: "s1" };
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
    seen.current += 1;
    seen.peak = Math.max(seen.peak, seen.current);
    // Wait until the other calls arrive.
    await new Promise((resolve) => setImmediate(resolve));
    seen.current -= 1;
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
  // A new user in each test, without cached values.
  caller.session = makeSession({ uid: randomUUID() });
  request.headers = {};
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  await store.delete("cooldown:api");
});

const endless = () => new AbortController().signal;

describe("all items of a playlist", () => {
  it("come in order, with at most 8 concurrent calls, and the first 100 without a call", async () => {
    const seen = playlist({ total: 10_000 });
    const { total, pages } = await streamEntries(ref, endless());
    expect(total).toBe(10_000);
    expect(positions(await all(pages))).toEqual(Array.from({ length: 10_000 }, (_, index) => `${index}`));
    expect(seen.calls).toBe(198);
    expect(seen.peak).toBeLessThanOrEqual(8);
    expect(seen.peak).toBeGreaterThan(1);
  });

  it("cost no calls the second time while the playlist is unchanged", async () => {
    const seen = playlist({ total: 300 });
    await all((await streamEntries(ref, endless())).pages);
    expect(seen.calls).toBe(4);
    await all((await streamEntries(ref, endless())).pages);
    expect(seen.calls).toBe(4);
  });

  it("are not requested any further after an abort", async () => {
    const seen = playlist({ total: 10_000 });
    const stop = new AbortController();
    const { pages } = await streamEntries(ref, stop.signal);
    for (let n = 0; n < 5; n++) await pages.next();
    // 5 yielded and 23 prefetched, of which 2 cost no call.
    await vi.waitFor(() => expect(seen.calls).toBe(26));
    stop.abort(new Error("gone"));
    await expect(pages.next()).rejects.toThrow("gone");
    expect((await pages.next()).done).toBe(true);
    // Any further request would arrive before this one.
    await getEntries({ ...ref, offset: 9950 });
    expect(seen.calls).toBe(27);
  });

  it("stop at the first failure, which affects nothing else", async () => {
    playlist({ total: 1000 });
    const { pages } = await streamEntries(ref, endless());
    await pages.next();
    spotify.answers({ status: 404 });
    await expect(all(pages)).rejects.toMatchObject({ code: "not_found" });
    // Pending requests arrive before this one, and therefore not in the next test.
    await expect(getEntries({ ...ref, offset: 950 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("of an empty playlist are none, without a call", async () => {
    const seen = playlist({ total: 0 });
    const { total, pages } = await streamEntries(ref, endless());
    expect([total, await all(pages)]).toEqual([0, []]);
    expect(seen.calls).toBe(0);
  });

  it("are limited to 20,000", async () => {
    playlist({ total: 5_000_000 });
    expect((await streamEntries(ref, endless())).total).toBe(20_000);
  });
});

describe("a page of items", () => {
  it.each([
    [0, 0],
    [50, 0],
    [100, 1],
    [200, 1],
  ])("at %i costs %i calls for items, and none the second time", async (offset, calls) => {
    const seen = playlist({ total: 230 });
    for (let n = 0; n < 2; n++) {
      const view = await getEntries({ ...ref, offset });
      expect(view).toMatchObject({ offset, total: 230 });
      expect(view.entries[0]?.position).toBe(offset);
    }
    expect(seen.calls).toBe(calls);
  });

  it("that is only partly included is requested completely", async () => {
    const seen = playlist({ total: 230, first: 70 });
    expect((await getEntries({ ...ref, offset: 50 })).entries).toHaveLength(50);
    expect(seen.calls).toBe(1);
  });

  it("beyond the end is out of range, without a call for items", async () => {
    const seen = playlist({ total: 230 });
    await expect(getEntries({ ...ref, offset: 250 })).rejects.toMatchObject({ code: "out_of_range" });
    expect(seen.calls).toBe(0);
  });

  it("of an empty playlist is empty", async () => {
    playlist({ total: 0 });
    expect(await getEntries({ ...ref, offset: 0 })).toEqual({ offset: 0, total: 0, entries: [] });
  });
});

describe("a playlist", () => {
  it("that has changed since the page was rendered is not mixed with it", async () => {
    playlist({ total: 230 }).snapshot = "s2";
    for (const read of [() => getEntries({ ...ref, offset: 0 }), () => streamEntries(ref, endless())])
      await expect(read()).rejects.toMatchObject({ name: "ApiError", code: "changed" });
  });

  it("whose items Spotify does not share is hidden", async () => {
    const seen = playlist({ total: 230, hidden: true });
    await expect(getEntries({ ...ref, offset: 0 })).rejects.toMatchObject({ code: "hidden" });
    expect(seen.calls).toBe(0);
  });

  it("with an invalid id is not found, without a call", async () => {
    for (const id of ["", "..", `${ID}/../../me`]) {
      await expect(getPlaylist(id)).rejects.toMatchObject({ code: "not_found" });
      await expect(getEntries({ ...ref, id, offset: 0 })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(spotify.asked()).toHaveLength(0);
  });
});

describe("the user", () => {
  it("must be signed in, or no call is made", async () => {
    caller.session = null;
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "unauthorized" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("needs the permission, or no call is made", async () => {
    caller.session = makeSession({ scopes: ["playlist-read-private"] });
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("never sees cached values of another user", async () => {
    const seen = playlist({ total: 230 });
    await getEntries({ ...ref, offset: 100 });
    caller.session = makeSession({ uid: randomUUID() });
    await getEntries({ ...ref, offset: 100 });
    expect(seen.calls).toBe(2);
  });

  it("never sees with fewer permissions what was cached with more", async () => {
    playlist({ total: 230 });
    await getPlaylist(ID);
    const calls = spotify.asked().length;
    const session = caller.session ?? makeSession();
    caller.session = { ...session, scopes: session.scopes.filter((scope) => !scope.startsWith("user-")) };
    await getPlaylist(ID);
    expect(spotify.asked().length).toBeGreaterThan(calls);
  });

  it.each([
    ["pending", "renewing"],
    ["transient", "unavailable"],
    ["operator", "misconfigured"],
  ])(
    "with an expired token and a refresh that is %s gets the error %s with a time, without a call",
    async (refresh, code) => {
      request.headers = { "x-tonearm-refresh": refresh };
      caller.session = makeSession({ uid: randomUUID(), accessExpiresAt: Date.now() - 1 });
      await expect(getPlaylist(ID)).rejects.toMatchObject({ code, retryAfter: expect.any(Number) });
      expect(spotify.asked()).toHaveLength(0);
    },
  );

  it("with a token that Spotify rejects gets a refresh at the next request", async () => {
    spotify.answers({ status: 401, body: { error: { status: 401, message: "Invalid access token" } } });
    await expect(getPlaylist(ID)).rejects.toMatchObject({ code: "renewing" });
    expect(await isRefreshDue(caller.session ?? makeSession())).toBe(true);
    // Profile and playlist, two requests each.
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

  it("come in Spotify's order, with one call per 50 and one for the profile", async () => {
    lists(120);
    const { value, stale } = await getPlaylists();
    expect(value.playlists.map(({ name }) => name)).toEqual(ids(120).map(({ name }) => name));
    expect(stale).toBe(false);
    expect(spotify.asked()).toHaveLength(4);
    await getPlaylists();
    expect(spotify.asked()).toHaveLength(4);
  });

  it("share their first page with getPlaylistsStart, which returns 20", async () => {
    lists(120);
    const start = await getPlaylistsStart();
    expect(start.value.playlists).toHaveLength(20);
    expect(start.value.total).toBe(120);
    expect(spotify.asked()).toHaveLength(2);
    await getPlaylists();
    expect(spotify.asked()).toHaveLength(4);
  });

  it("and those that Spotify only counts are together as many as the start says, with more than one page", async () => {
    spotify.answers(async ({ path }) => {
      const { pathname, searchParams } = new URL(path, spotify.url);
      if (pathname === "/v1/me") return { body: { id: "ann" } };
      const every = ids(120).map((one, place) => (place % 30 === 29 ? null : one));
      const offset = Number(searchParams.get("offset"));
      return { body: { total: 120, items: every.slice(offset, offset + 50) } };
    });
    const { playlists, unlisted } = (await getPlaylists()).value;
    expect([playlists.length, unlisted]).toEqual([116, 4]);
    expect((await getPlaylistsStart()).value.total).toBe(playlists.length + unlisted);
  });

  it("stop at a limit when the total is absurd", async () => {
    lists(50, 10_000_000);
    expect((await getPlaylists()).value.playlists).toHaveLength(50);
    expect(spotify.asked().length).toBeLessThanOrEqual(221);
  });
});
