import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { ApiClientError } from "../client/api-client";
import { type DoublePlaylist, libraryDouble, songs } from "../testing/library-double";
import { virtualClock } from "../testing/virtual-clock";
import { DAY_MS, HOUR_MS } from "../time";
import { deleteLibrariesExcept } from "./library-databases";
import { LibraryStore } from "./library-store";
import { type ListKey, playlistKey } from "./library-types";
import type { PaceMode } from "./pace";
import { readUnfinished, runSync, startedSync } from "./sync";
import { BUDGET } from "./sync-calls";
import type { SyncChoice } from "./sync-plan";
import { NO_PROGRESS, type SyncProgress } from "./sync-progress";

const START = 1_700_000_000_000;
const NOTHING_SAVED: SyncChoice = { playlists: true, saved: [] };

function playlist(id: string, count: number, kind: DoublePlaylist["kind"] = "own"): DoublePlaylist {
  return { id, name: `Playlist ${id}`, kind, snapshot: `${id}-1`, uris: songs(id, count) };
}

function change(one: DoublePlaylist | undefined, uris: string[]): void {
  if (!one) throw new Error("no playlist");
  one.uris = uris;
  one.snapshot += "'";
}

function failure(code: "quota_exceeded" | "rate_limited" | "unavailable" | "renewing", retryAfter?: number) {
  return new ApiClientError(503, { code, message: code, requestId: "r", retryAfter });
}

let accounts = 0;
afterEach(() => deleteLibrariesExcept(null));

/** A browser whose tabs come and go; the store and the time stay. */
function browser(spotify: ReturnType<typeof libraryDouble>, mode: PaceMode = "default") {
  const account = `account-${accounts++}`;
  const clock = virtualClock(START);
  const store = () => new LibraryStore(account);

  async function sync(choice: SyncChoice | null = NOTHING_SAVED, signal = new AbortController().signal) {
    const tab = store();
    let progress: SyncProgress = NO_PROGRESS;
    const unfinished = choice ? await startedSync(tab, choice, clock.now()) : await readUnfinished(tab);
    if (!unfinished) throw new Error("nothing to continue");
    const onProgress = (now: SyncProgress) => {
      progress = now;
    };
    const run = runSync(unfinished, { store: tab, api: spotify.api, clock, mode, signal, onProgress });
    await clock.run(
      run.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      }),
    );
    tab.close();
    return progress;
  }

  async function uris(key: ListKey) {
    const list = await store().list(key);
    const all: (string | null)[] = [];
    if (list) for await (const items of store().items(list)) all.push(...items.map(({ uri }) => uri));
    return all;
  }
  return { clock, store, sync, uris };
}

describe("the first sync", () => {
  it("stores every item in order, in the calls that its price names", async () => {
    const spotify = libraryDouble([playlist("a", 230), playlist("b", 60), playlist("c", 0)], {
      tracks: songs("saved", 120),
    });
    const { sync, uris, store } = browser(spotify);
    const progress = await sync({ playlists: true, saved: ["tracks"] });
    expect(await uris("playlist:a")).toEqual(songs("a", 230));
    expect(await uris("playlist:b")).toEqual(songs("b", 60));
    expect(await uris("saved:tracks")).toEqual(songs("saved", 120));
    expect(spotify.calls()).toEqual([
      "playlists 0",
      "a 0",
      "a 100",
      "a 150",
      "a 200",
      "b 0",
      "c 0",
      "tracks 0",
      "tracks 50",
      "tracks 100",
    ]);
    expect(progress).toMatchObject({
      status: "idle",
      calls: 11,
      callsExpected: 11,
      items: 410,
      listsDone: 4,
    });
    expect(await readUnfinished(store())).toBeNull();
  });

  it("reads nothing of playlists of others, whose items apps do not see", async () => {
    const spotify = libraryDouble([playlist("theirs", 60, "followed")]);
    const { sync, store } = browser(spotify);
    await sync();
    expect(spotify.calls()).toEqual(["playlists 0"]);
    expect(await store().list("playlist:theirs")).toMatchObject({ state: "link", name: "Playlist theirs" });
  });

  it("follows the cursor of artists", async () => {
    const spotify = libraryDouble([], { artists: songs("artist", 120) });
    const { sync, uris } = browser(spotify);
    await sync({ playlists: false, saved: ["artists"] });
    expect(await uris("saved:artists")).toHaveLength(120);
  });
});

describe("the next sync", () => {
  it("reads only changed playlists, and one page of each list of saved items", async () => {
    const all = Array.from({ length: 120 }, (_, index) => playlist(`p${index}`, 30));
    const spotify = libraryDouble(all, { tracks: songs("saved", 120), albums: songs("album", 60) });
    const { sync, uris, clock } = browser(spotify);
    const choice: SyncChoice = { playlists: true, saved: ["tracks", "albums", "shows"] };
    await sync(choice);
    spotify.calls();
    for (const at of [3, 50, 119]) change(all[at], songs(`new${at}`, 40));
    await clock.advance(HOUR_MS);
    const progress = await sync(choice);
    expect(spotify.calls()).toEqual([
      "playlists 0",
      "playlists 50",
      "playlists 100",
      "p3 0",
      "p50 0",
      "p119 0",
      "tracks 0",
      "albums 0",
      "shows 0",
    ]);
    expect(progress).toMatchObject({ calls: 9, callsExpected: 9, unchanged: 117 });
    expect(await uris("playlist:p50")).toEqual(songs("new50", 40));
    expect(await uris("saved:tracks")).toEqual(songs("saved", 120));
  });

  it("reads only what was added to saved items", async () => {
    const spotify = libraryDouble([], { tracks: songs("saved", 120) });
    const { sync, uris, clock } = browser(spotify);
    const choice: SyncChoice = { playlists: false, saved: ["tracks"] };
    await sync(choice);
    spotify.calls();
    for (const round of ["x", "y"]) {
      spotify.saved.tracks?.unshift(...songs(round, 3));
      await clock.advance(HOUR_MS);
      await sync(choice);
    }
    expect(spotify.calls()).toEqual(["tracks 0", "tracks 0"]);
    expect(await uris("saved:tracks")).toEqual([...songs("y", 3), ...songs("x", 3), ...songs("saved", 120)]);
  });

  it("reads saved items again from which some were removed", async () => {
    const spotify = libraryDouble([], { tracks: songs("saved", 120) });
    const { sync, uris, clock } = browser(spotify);
    const choice: SyncChoice = { playlists: false, saved: ["tracks"] };
    await sync(choice);
    spotify.saved.tracks?.splice(100, 1);
    spotify.saved.tracks?.unshift(...songs("x", 1));
    await clock.advance(HOUR_MS);
    await sync(choice);
    expect(await uris("saved:tracks")).toEqual(spotify.saved.tracks);
  });

  it("deletes playlists that are no longer in the library", async () => {
    const spotify = libraryDouble([playlist("a", 60), playlist("b", 60)]);
    const { sync, store, uris } = browser(spotify);
    await sync();
    spotify.playlists.shift();
    await sync();
    expect((await store().lists()).map(({ key }) => key)).toEqual(["playlist:b"]);
    expect(await uris("playlist:a")).toEqual([]);
    expect(await store().pages("playlist:a", 1)).toEqual([]);
  });
});

describe("a playlist that changes while it is read", () => {
  it("is read again, so that one version is stored and never a mixture", async () => {
    const changing = playlist("a", 230);
    const spotify = libraryDouble([changing]);
    spotify.onCall((_, count) => {
      if (count === 4) change(changing, [...songs("first", 1), ...changing.uris.slice(0, 229)]);
    });
    const { sync, uris, store } = browser(spotify);
    await sync();
    expect(await uris("playlist:a")).toEqual(changing.uris);
    expect(await store().list("playlist:a")).toMatchObject({ snapshot: changing.snapshot, state: "read" });
  });

  it("keeps its earlier version when it changes all the time, and is read at the next sync", async () => {
    const changing = playlist("a", 230);
    const spotify = libraryDouble([changing]);
    const { sync, uris, store } = browser(spotify);
    await sync();
    const before = [...changing.uris];
    change(changing, songs("b", 230));
    spotify.onCall((call) => void (call.startsWith("a ") && change(changing, songs("c", 230))));
    await sync();
    expect(await uris("playlist:a")).toEqual(before);
    expect(await store().list("playlist:a")).toMatchObject({ state: "failed" });
    spotify.onCall(() => undefined);
    await sync();
    expect(await uris("playlist:a")).toEqual(songs("c", 230));
  });
});

describe("an interrupted sync", () => {
  it("goes on at the same page after each interruption: no page is read twice", async () => {
    const spotify = libraryDouble([playlist("a", 480), playlist("b", 60)], { tracks: songs("saved", 230) });
    const { sync, uris, store } = browser(spotify);
    const choice: SyncChoice = { playlists: true, saved: ["tracks"] };
    await startedSync(store(), choice, START);
    const made: string[] = [];
    for (let run = 0; run < 40; run++) {
      const tab = new AbortController();
      let calls = 0;
      spotify.onCall(() => {
        calls += 1;
        if (calls > 2) tab.abort(new Error("the tab was closed"));
        return calls > 2 ? tab.signal.reason : undefined;
      });
      const unfinished = await readUnfinished(store());
      if (!unfinished) break;
      await sync(null, tab.signal);
      made.push(...spotify.calls().slice(0, 2));
    }
    expect(await readUnfinished(store())).toBeNull();
    expect(await uris("playlist:a")).toEqual(songs("a", 480));
    expect(await uris("saved:tracks")).toEqual(songs("saved", 230));
    const reads = made.filter((call) => call !== "tracks 0");
    expect(reads).toEqual([...new Set(reads)]);
  });

  it("makes no call until the time that QUOTA_EXCEEDED names, also after a reload", async () => {
    const spotify = libraryDouble([playlist("a", 480)]);
    const { sync, uris, clock } = browser(spotify);
    spotify.onCall((call) => (call === "a 200" ? failure("quota_exceeded", 22 * 3600) : undefined));
    expect(await sync()).toMatchObject({ status: "waiting", reason: "spotify", until: expect.any(Number) });
    spotify.onCall(() => undefined);
    const before = spotify.calls();
    await clock.advance(21 * HOUR_MS);
    expect(await sync(null)).toMatchObject({ status: "waiting", reason: "spotify" });
    expect(spotify.calls()).toEqual([]);
    await clock.advance(HOUR_MS);
    expect(await sync(null)).toMatchObject({ status: "idle" });
    expect(await uris("playlist:a")).toEqual(songs("a", 480));
    expect(before.at(-1)).toBe("a 200");
    expect(spotify.calls().slice(0, 2)).toEqual(["playlists 0", "a 200"]);
  });

  it("stops at the calls of a day and goes on the next day", async () => {
    const spotify = libraryDouble(Array.from({ length: 40 }, (_, index) => playlist(`p${index}`, 1)));
    const { sync, clock, store } = browser(spotify);
    await store().putValue(BUDGET, { dailyCalls: 25 });
    const progress = await sync();
    expect(progress).toMatchObject({ status: "waiting", reason: "budget", calls: 25 });
    expect(spotify.calls()).toHaveLength(25);
    await clock.advance(DAY_MS);
    await sync(null);
    expect((await store().lists()).every(({ state }) => state === "read")).toBe(true);
  });

  it("repeats a call that failed, waits for a refresh of the login, and slows down after a 429", async () => {
    const spotify = libraryDouble([playlist("a", 480)]);
    const errors = new Map([
      ["a 0", [failure("unavailable")]],
      ["a 100", [failure("renewing", 2), failure("renewing", 2)]],
      ["a 200", [failure("rate_limited", 7)]],
    ]);
    spotify.onCall((call) => errors.get(call)?.shift());
    const { sync, uris } = browser(spotify);
    expect(await sync()).toMatchObject({ status: "idle", repeated: 4 });
    expect(await uris("playlist:a")).toEqual(songs("a", 480));
  });

  it("leaves out a playlist that Spotify refuses, and reads the others", async () => {
    const spotify = libraryDouble([playlist("a", 60), playlist("b", 60)]);
    const refused = new ApiClientError(403, { code: "forbidden_contents", message: "", requestId: "r" });
    spotify.onCall((call) => (call === "a 0" ? refused : undefined));
    const { sync, store } = browser(spotify);
    await sync();
    expect(await store().list("playlist:a")).toMatchObject({ state: "unreadable" });
    expect(await store().list("playlist:b")).toMatchObject({ state: "read" });
    spotify.calls();
    await sync();
    expect(spotify.calls()).toEqual(["playlists 0"]);
  });
});

describe("with extended quota", () => {
  it("8 calls are in flight, and the time is that of the waves", async () => {
    const all = Array.from({ length: 40 }, (_, index) => playlist(`p${index}`, 60));
    const spotify = libraryDouble([...all, playlist("long", 5_000)]);
    const { sync, clock, uris } = browser(spotify, "extended");
    let inFlight = 0;
    let most = 0;
    spotify.onCall(async () => {
      most = Math.max(most, ++inFlight);
      await clock.sleep(1_000, new AbortController().signal);
      inFlight -= 1;
    });
    await sync();
    const calls = 1 + 40 + 100;
    expect(most).toBe(8);
    expect(clock.now() - START).toBeLessThanOrEqual(Math.ceil(calls / 8) * 1_000 * 1.25);
    expect(await uris("playlist:long")).toEqual(songs("long", 5_000));
  });
});

describe("the limit of 200,000 items", () => {
  it("leaves out playlists beyond it and says so", async () => {
    const spotify = libraryDouble([playlist("a", 60)]);
    const { sync, store } = browser(spotify);
    await sync();
    const list = await store().list("playlist:a");
    if (!list) throw new Error("no list");
    await store().putLists([{ ...list, count: 199_990 }]);
    spotify.playlists.push(playlist("b", 60));
    await sync();
    expect(await store().list(playlistKey("b"))).toMatchObject({ state: "limit" });
  });
});
