import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { type Reply, type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { breakerFor } from "../spotify/circuit-breaker";
import type { PlayerCommand } from "../spotify/endpoints/player-commands";
import { retryBudget } from "../spotify/retry-budget";
import { store } from "../store";
import { changeOwnLibrary } from "./library-mutations";
import { sendPlayerCommand } from "./player-commands";
import {
  addEntries,
  createOwnPlaylist,
  editOwnPlaylist,
  moveEntries,
  removeEntries,
} from "./playlist-mutations";
import { getPlaylist, getPlaylistsStart } from "./playlists";

const asking = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => asking.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const OTHER = "5ABHKGoOzxkaa28ttQV9sE";
const TRACK = "spotify:track:4uLU6hMCjMI75M1A2tKUQC";
const ITEMS = `/v1/playlists/${ID}/items`;
const CREATE = "POST /v1/me/playlists";

type World = {
  name: string;
  snapshot: number;
  entries: { uri: string; addedAt: string }[];
  playlists: { id: string; name: string }[];
};

/** What befalls a change: carried out and answered badly, or refused, or both, one after the other. */
type Fate = { done: boolean; reply: Reply };

const LOST: Fate[] = [
  { done: true, reply: "cut" },
  { done: true, reply: "reset" },
  { done: true, reply: { status: 502, body: "<html>bad gateway</html>" } },
];

/** A Spotify with a memory, in which changes meet their fates before all goes well. */
function world(...fates: Fate[]): World {
  const state: World = {
    name: "Mine",
    snapshot: 1,
    entries: Array.from({ length: 3 }, (_, n) => ({
      uri: `spotify:track:old${n}`,
      addedAt: "2026-01-01T00:00:00Z",
    })),
    playlists: [{ id: ID, name: "Mine" }],
  };
  const left = [...fates];

  function carryOut({ method, path, body }: SpotifyCall): unknown {
    const sent = body ? JSON.parse(body) : {};
    state.snapshot += 1;
    if (path === "/v1/me/playlists") {
      state.playlists.unshift({ id: OTHER, name: sent.name });
      return { id: OTHER };
    }
    const addedAt = new Date().toISOString();
    const added = (sent.uris ?? []).map((uri: string) => ({ uri, addedAt }));
    if (method === "POST" && path === ITEMS)
      state.entries.splice(sent.position ?? state.entries.length, 0, ...added);
    return { snapshot_id: `s${state.snapshot}` };
  }

  function look({ path }: SpotifyCall): unknown {
    const url = new URL(path, spotify.url);
    const items = state.entries.map(({ uri, addedAt }) => ({ added_at: addedAt, item: { uri, name: uri } }));
    const head = { id: ID, name: state.name, snapshot_id: `s${state.snapshot}`, owner: { id: "ann" } };
    if (url.pathname === "/v1/me") return { id: "ann" };
    if (url.pathname === "/v1/me/playlists") return { total: state.playlists.length, items: state.playlists };
    if (url.pathname !== ITEMS) return { ...head, items: { total: items.length, items } };
    const offset = Number(url.searchParams.get("offset"));
    return { total: items.length, items: items.slice(offset, offset + 50) };
  }

  spotify.answers(async (asked) => {
    if (asked.method === "GET") return { body: look(asked) };
    const fate = left.shift();
    const answer = !fate || fate.done ? carryOut(asked) : null;
    return fate?.reply ?? { status: 200, body: answer };
  });
  return state;
}

function changesSent(): string[] {
  return spotify
    .asked()
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path}`);
}

beforeEach(async () => {
  asking.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (let calls = 0; calls < 100; calls++) retryBudget.deposit();
  for (const path of ["/me/playlists", "/playlists/{id}/items", "/playlists/{id}", "/me/library"])
    (await breakerFor(path).enter())(true);
});

afterEach(async () => {
  vi.useRealTimers();
  for (const key of ["api", "long", "latest"]) await store.delete(`cooldown:${key}`);
});

describe("a change of a version", () => {
  const changes = {
    addition: (snapshot: string) => addEntries(ID, { uris: [TRACK], position: 0, snapshot }),
    removal: (snapshot: string) => removeEntries(ID, { uris: [TRACK], snapshot }),
    move: (snapshot: string) => moveEntries(ID, { from: 0, length: 1, before: 2, snapshot }),
  };

  it.each(Object.entries(changes))("is not sent where it is another by now: %s", async (_, change) => {
    world();
    await expect(change("older")).rejects.toMatchObject({ code: "changed" });
    expect(changesSent()).toEqual([]);
  });

  it.each(Object.entries(changes))("costs one look, and none after one of ours: %s", async (_, change) => {
    world();
    const { snapshot } = await change("s1");
    const looks = () => spotify.asked().filter(({ method }) => method === "GET").length;
    expect([snapshot, looks()]).toEqual(["s2", 1]);
    expect(await change("s2")).toEqual({ snapshot: "s3" });
    expect(looks()).toBe(1);
  });

  it("is made of the playlist as it is where none is named", async () => {
    world();
    expect(await removeEntries(ID, { uris: [TRACK] })).toEqual({ snapshot: "s2" });
    expect(spotify.asked().map(({ body }) => body)).toEqual([expect.not.stringContaining("snapshot")]);
  });
});

describe("adding to a playlist", () => {
  it.each(LOST)("is done once where it was done and the answer was lost: $reply", async (fate) => {
    const state = world(fate);
    await addEntries(ID, { uris: [TRACK] });
    expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(1);
    expect(changesSent()).toEqual([`POST ${ITEMS}`]);
  });

  it("is done once at its place where the answer was lost", async () => {
    const state = world({ done: true, reply: "cut" });
    await addEntries(ID, { uris: [TRACK], position: 0 });
    expect(state.entries.map(({ uri }) => uri)).toEqual([
      TRACK,
      "spotify:track:old0",
      "spotify:track:old1",
      "spotify:track:old2",
    ]);
  });

  it("is sent again where Spotify failed and a look shows that it is not there", async () => {
    const state = world({ done: false, reply: { status: 500 } });
    expect(await addEntries(ID, { uris: [TRACK] })).toEqual({ snapshot: "s2" });
    expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(1);
    expect(changesSent()).toHaveLength(2);
  });

  it("is not sent again where no answer came, for it may still be on its way", async () => {
    const state = world({ done: false, reply: "reset" });
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(state.entries).toHaveLength(3);
    expect(changesSent()).toHaveLength(1);
  });

  it("does not take what stood there before for what it added", async () => {
    const state = world({ done: false, reply: { status: 503 } });
    state.entries.push({ uri: TRACK, addedAt: "2026-01-01T00:00:00Z" });
    await addEntries(ID, { uris: [TRACK] });
    expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(2);
  });

  it("says so where a look is not to be had either", async () => {
    spotify.answers({ status: 500 });
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(changesSent()).toHaveLength(1);
  });

  it("shows the new contents and counts at once", async () => {
    world();
    const before = (await getPlaylist(ID)).value.first?.total;
    await getPlaylistsStart();
    await addEntries(ID, { uris: [TRACK] });
    expect((await getPlaylist(ID)).value.first?.total).toBe((before ?? 0) + 1);
    const lists = spotify.asked().filter(({ path }) => path.startsWith("/v1/me/playlists"));
    await getPlaylistsStart();
    expect(spotify.asked().filter(({ path }) => path.startsWith("/v1/me/playlists"))).toHaveLength(
      lists.length + 1,
    );
  });
});

describe("a change that Spotify refuses", () => {
  it("leaves what is kept, for it may be all there is for hours", async () => {
    world({ done: false, reply: { status: 429, headers: { "retry-after": "79892" } } });
    const kept = (await getPlaylistsStart()).value;
    await expect(changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`])).rejects.toMatchObject({
      code: "quota_exceeded",
    });
    expect((await getPlaylistsStart()).value).toEqual(kept);
  });
});

describe("making a playlist", () => {
  it.each(LOST)("makes one where the answer was lost, and finds it: $reply", async (fate) => {
    const state = world(fate);
    expect(await createOwnPlaylist({ name: "New" })).toEqual({ id: OTHER });
    expect(state.playlists.filter(({ name }) => name === "New")).toHaveLength(1);
    expect(changesSent()).toEqual([CREATE]);
  });

  it("does not take another of the same name for the new one", async () => {
    const state = world({ done: false, reply: { status: 502 } });
    expect(await createOwnPlaylist({ name: "Mine" })).toEqual({ id: OTHER });
    expect(state.playlists).toHaveLength(2);
    expect(changesSent()).toHaveLength(2);
  });
});

describe("moving entries", () => {
  const move = { from: 0, length: 1, before: 3, snapshot: "s1" };

  it("names the version it means, and gives the next", async () => {
    world();
    expect(await moveEntries(ID, move)).toEqual({ snapshot: "s2" });
    const sent = spotify.asked().find(({ method }) => method === "PUT");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      range_start: 0,
      range_length: 1,
      insert_before: 3,
      snapshot_id: "s1",
    });
  });

  it.each(LOST)(
    "is not repeated where the list has changed meanwhile, for that may be it: $reply",
    async (fate) => {
      world(fate);
      await expect(moveEntries(ID, move)).rejects.toMatchObject({ code: "changed" });
      expect(changesSent()).toHaveLength(1);
    },
  );

  it("is repeated where Spotify failed and the list is as it was", async () => {
    world({ done: false, reply: { status: 500 } });
    expect(await moveEntries(ID, move)).toEqual({ snapshot: "s2" });
    expect(changesSent()).toHaveLength(2);
  });

  it("tells that the list is another where Spotify does not know the version", async () => {
    world({
      done: false,
      reply: { status: 400, body: { error: { status: 400, message: "Invalid snapshot id" } } },
    });
    await expect(moveEntries(ID, move)).rejects.toMatchObject({ code: "changed" });
  });
});

describe("changes that may be made twice", () => {
  it.each([
    ["removing entries", () => removeEntries(ID, { uris: [TRACK], snapshot: "s1" })],
    ["editing a playlist", () => editOwnPlaylist(ID, { name: "Other" })],
    ["saving", () => changeOwnLibrary("PUT", [TRACK])],
    ["removing what was saved", () => changeOwnLibrary("DELETE", [TRACK])],
  ])("are sent again when Spotify fails: %s", async (_, make) => {
    world({ done: false, reply: { status: 503 } });
    await make();
    expect(changesSent()).toHaveLength(2);
  });
});

describe("leave to change", () => {
  beforeEach(() => {
    asking.session = makeSession({ uid: randomUUID() });
    world();
  });

  it.each([
    ["playlists", () => addEntries(ID, { uris: [TRACK] })],
    ["the library", () => changeOwnLibrary("PUT", [TRACK])],
    ["followed playlists", () => changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`])],
    ["the player", () => sendPlayerCommand({ name: "next" })],
  ])("is missed before any call is made: %s", async (_, make) => {
    await expect(make()).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toEqual([]);
  });

  it("for playlists is enough to unfollow one", async () => {
    asking.session = makeSession({
      uid: randomUUID(),
      scopes: EDIT_SCOPES.filter((scope) => scope.startsWith("playlist")),
    });
    await changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`]);
    expect(changesSent()).toEqual([
      `DELETE /v1/me/library?uris=${encodeURIComponent(`spotify:playlist:${ID}`)}`,
    ]);
  });

  it("ends for a minute after 120 changes in one", async () => {
    // Whole minutes are counted: the test must not run into the next.
    vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 60_000) * 60_000 });
    asking.session = makeSession({ uid: randomUUID(), scopes: EDIT_SCOPES });
    const make = () => sendPlayerCommand({ name: "pause" });
    for (let times = 0; times < 120; times++) await make();
    await expect(make()).rejects.toMatchObject({ code: "too_many", retryAfter: expect.any(Number) });
    expect(changesSent()).toHaveLength(120);
  });
});

describe("the player", () => {
  beforeEach(() => world());

  const commands: [PlayerCommand, sent: string][] = [
    [{ name: "play", play: { uris: [TRACK], offset: { position: 0 } } }, "PUT /v1/me/player/play"],
    [{ name: "pause", device: "d1" }, "PUT /v1/me/player/pause?device_id=d1"],
    [{ name: "seek", positionMs: 1500 }, "PUT /v1/me/player/seek?position_ms=1500"],
    [{ name: "volume", percent: 40 }, "PUT /v1/me/player/volume?volume_percent=40"],
    [{ name: "shuffle", on: true }, "PUT /v1/me/player/shuffle?state=true"],
    [{ name: "repeat", mode: "context" }, "PUT /v1/me/player/repeat?state=context"],
    [{ name: "next" }, "POST /v1/me/player/next"],
    [{ name: "queue", uri: TRACK }, `POST /v1/me/player/queue?uri=${encodeURIComponent(TRACK)}`],
    [{ name: "transfer", device: "d1", play: true }, "PUT /v1/me/player"],
  ];

  it.each(commands)("is told %o", async (command, sent) => {
    await sendPlayerCommand(command);
    expect(changesSent()).toEqual([sent]);
  });

  it("is not told to skip twice where the answer was lost", async () => {
    world({ done: true, reply: "cut" });
    await expect(sendPlayerCommand({ name: "next" })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(changesSent()).toHaveLength(1);
  });
});
