import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { type Reply, type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { breakerFor } from "../spotify/circuit-breaker";
import type { PlayerCommand } from "../spotify/endpoints/player";
import { retryBudget } from "../spotify/retry";
import { store } from "../store";
import { changeOwnLibrary } from "./library-mutations";
import { sendPlayerCommand } from "./player";
import {
  addEntries,
  createOwnPlaylist,
  editOwnPlaylist,
  moveEntries,
  removeEntries,
  replaceEntries,
} from "./playlist-mutations";
import { getPlaylist, getPlaylistsStart } from "./playlists";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const OTHER = "5ABHKGoOzxkaa28ttQV9sE";
const TRACK = "spotify:track:4uLU6hMCjMI75M1A2tKUQC";
const ITEMS = `/v1/playlists/${ID}/items`;
const CREATE = "POST /v1/me/playlists";

type SpotifyState = {
  name: string;
  snapshot: number;
  entries: { uri: string; addedAt: string }[];
  playlists: { id: string; name: string }[];
  /** Details that a playlist has besides its name. */
  details: { description?: string | null; public?: boolean };
  /** Whether reads of a playlist fail. */
  unreadable: boolean;
};

/** Outcome of one mutation: whether Spotify applies it, and its reply. */
type Outcome = { applied: boolean; reply: Reply };

const LOST_RESPONSES: Outcome[] = [
  { applied: true, reply: "cut" },
  { applied: true, reply: "reset" },
  { applied: true, reply: { status: 502, body: "<html>bad gateway</html>" } },
];

/** A stateful Spotify. The first mutations have the given outcomes, all later ones succeed. */
function fakeSpotify(...outcomes: Outcome[]): SpotifyState {
  const state: SpotifyState = {
    name: "Mine",
    snapshot: 1,
    entries: Array.from({ length: 3 }, (_, n) => ({
      uri: `spotify:track:old${n}`,
      addedAt: "2026-01-01T00:00:00Z",
    })),
    playlists: [{ id: ID, name: "Mine" }],
    details: {},
    unreadable: false,
  };
  const remaining = [...outcomes];

  function applyMutation({ method, path, body }: SpotifyCall): unknown {
    const sent = body ? JSON.parse(body) : {};
    state.snapshot += 1;
    if (path === "/v1/me/playlists") {
      state.playlists.unshift({ id: OTHER, name: sent.name });
      return { id: OTHER };
    }
    if (method === "PUT" && path === `/v1/playlists/${ID}`) state.name = sent.name ?? state.name;
    const addedAt = new Date().toISOString();
    const added = (sent.uris ?? []).map((uri: string) => ({ uri, addedAt }));
    if (method === "POST" && path === ITEMS)
      state.entries.splice(sent.position ?? state.entries.length, 0, ...added);
    return { snapshot_id: `s${state.snapshot}` };
  }

  function read({ path }: SpotifyCall): unknown {
    const url = new URL(path, spotify.url);
    const items = state.entries.map(({ uri, addedAt }) => ({ added_at: addedAt, item: { uri, name: uri } }));
    const snapshot_id = `s${state.snapshot}`;
    const created = state.playlists.find(({ id }) => id === OTHER && url.pathname.endsWith(id));
    const head = {
      id: ID,
      name: created?.name ?? state.name,
      ...state.details,
      snapshot_id,
      owner: { id: "ann" },
    };
    if (url.pathname === "/v1/me") return { id: "ann" };
    if (url.pathname === "/v1/me/playlists") return { total: state.playlists.length, items: state.playlists };
    if (url.pathname !== ITEMS) return { ...head, items: { total: items.length, items } };
    const offset = Number(url.searchParams.get("offset"));
    return { total: items.length, items: items.slice(offset, offset + 50) };
  }

  spotify.answers(async (call) => {
    if (call.method === "GET" && state.unreadable) return { status: 404 };
    if (call.method === "GET") return { body: read(call) };
    const outcome = remaining.shift();
    const body = !outcome || outcome.applied ? applyMutation(call) : null;
    return outcome?.reply ?? { status: 200, body };
  });
  return state;
}

function sentMutations(): string[] {
  return spotify
    .asked()
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path}`);
}

beforeEach(async () => {
  caller.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (let calls = 0; calls < 100; calls++) retryBudget.deposit();
  for (const path of ["/me/playlists", "/playlists/{id}/items", "/playlists/{id}", "/me/library"])
    (await breakerFor(path).enter())(true);
});

afterEach(async () => {
  vi.useRealTimers();
  for (const key of ["api", "long", "latest"]) await store.delete(`cooldown:${key}`);
});

describe("a mutation of a snapshot", () => {
  const changes = {
    addition: (snapshot: string) => addEntries(ID, { uris: [TRACK], position: 0, snapshot }),
    removal: (snapshot: string) => removeEntries(ID, { uris: [TRACK], snapshot }),
    move: (snapshot: string) => moveEntries(ID, { from: 0, length: 1, before: 2, snapshot }),
    replacement: (snapshot: string) => replaceEntries(ID, { uris: [TRACK], snapshot }),
  };

  it.each(Object.entries(changes))("is not sent when the snapshot has changed: %s", async (_, change) => {
    fakeSpotify();
    await expect(change("older")).rejects.toMatchObject({ code: "changed" });
    expect(sentMutations()).toEqual([]);
  });

  it.each(Object.entries(changes))(
    "costs one read, and none after a mutation by this app: %s",
    async (_, change) => {
      fakeSpotify();
      const { snapshot } = await change("s1");
      const reads = () => spotify.asked().filter(({ method }) => method === "GET").length;
      expect([snapshot, reads()]).toEqual(["s2", 1]);
      expect(await change("s2")).toEqual({ snapshot: "s3" });
      expect(reads()).toBe(1);
    },
  );

  it("applies to the current playlist when no snapshot is given", async () => {
    fakeSpotify();
    expect(await removeEntries(ID, { uris: [TRACK] })).toEqual({ snapshot: "s2" });
    expect(spotify.asked().map(({ body }) => body)).toEqual([expect.not.stringContaining("snapshot")]);
  });
});

describe("adding to a playlist", () => {
  it.each(LOST_RESPONSES)(
    "is applied once when it was applied and the response was lost: $reply",
    async (outcome) => {
      const state = fakeSpotify(outcome);
      await addEntries(ID, { uris: [TRACK] });
      expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(1);
      expect(sentMutations()).toEqual([`POST ${ITEMS}`]);
    },
  );

  it("is applied once at its position when the response was lost", async () => {
    const state = fakeSpotify({ applied: true, reply: "cut" });
    await addEntries(ID, { uris: [TRACK], position: 0 });
    expect(state.entries.map(({ uri }) => uri)).toEqual([
      TRACK,
      "spotify:track:old0",
      "spotify:track:old1",
      "spotify:track:old2",
    ]);
  });

  it("is sent again when Spotify failed and a read shows that the item is missing", async () => {
    const state = fakeSpotify({ applied: false, reply: { status: 500 } });
    expect(await addEntries(ID, { uris: [TRACK] })).toEqual({ snapshot: "s2" });
    expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(1);
    expect(sentMutations()).toHaveLength(2);
  });

  it("is not sent again without a response, because it may still be in flight", async () => {
    const state = fakeSpotify({ applied: false, reply: "reset" });
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(state.entries).toHaveLength(3);
    expect(sentMutations()).toHaveLength(1);
  });

  it("does not mistake an existing item for the added one", async () => {
    const state = fakeSpotify({ applied: false, reply: { status: 503 } });
    state.entries.push({ uri: TRACK, addedAt: "2026-01-01T00:00:00Z" });
    await addEntries(ID, { uris: [TRACK] });
    expect(state.entries.filter(({ uri }) => uri === TRACK)).toHaveLength(2);
  });

  it("is unconfirmed when the read fails too", async () => {
    spotify.answers({ status: 500 });
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(sentMutations()).toHaveLength(1);
  });

  it("shows the new items and counts at once", async () => {
    fakeSpotify();
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

describe("a mutation that Spotify refuses", () => {
  it("keeps cached values, because they may be all there is for hours", async () => {
    fakeSpotify({ applied: false, reply: { status: 429, headers: { "retry-after": "79892" } } });
    const cached = (await getPlaylistsStart()).value;
    await expect(changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`])).rejects.toMatchObject({
      code: "quota_exceeded",
    });
    expect((await getPlaylistsStart()).value).toEqual(cached);
  });
});

describe("creating a playlist", () => {
  it.each([
    [{ name: "New" }, ""],
    [{ name: "New", description: "Slow" }, "Slow"],
  ])("always sends a description: %j", async (details, description) => {
    fakeSpotify();
    await createOwnPlaylist(details);
    const [sent] = spotify.asked().filter(({ method }) => method === "POST");
    expect(JSON.parse(sent?.body ?? "")).toEqual({ name: "New", description });
  });

  it.each(LOST_RESPONSES)("creates one when the response was lost, and finds it: $reply", async (outcome) => {
    const state = fakeSpotify(outcome);
    expect(await createOwnPlaylist({ name: "New" })).toEqual({ id: OTHER, ignored: [] });
    expect(state.playlists.filter(({ name }) => name === "New")).toHaveLength(1);
    expect(sentMutations()).toEqual([CREATE]);
  });

  it("does not mistake another playlist of the same name for the new one", async () => {
    const state = fakeSpotify({ applied: false, reply: { status: 502 } });
    expect(await createOwnPlaylist({ name: "Mine" })).toEqual({ id: OTHER, ignored: [] });
    expect(state.playlists).toHaveLength(2);
    expect(sentMutations()).toHaveLength(2);
  });
});

describe("moving items", () => {
  const move = { from: 0, length: 1, before: 3, snapshot: "s1" };

  it("sends its snapshot and returns the next", async () => {
    fakeSpotify();
    expect(await moveEntries(ID, move)).toEqual({ snapshot: "s2" });
    const sent = spotify.asked().find(({ method }) => method === "PUT");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      range_start: 0,
      range_length: 1,
      insert_before: 3,
      snapshot_id: "s1",
    });
  });

  it.each(LOST_RESPONSES)(
    "is not repeated when the list has changed meanwhile, because the move may be the change: $reply",
    async (outcome) => {
      fakeSpotify(outcome);
      await expect(moveEntries(ID, move)).rejects.toMatchObject({ code: "changed" });
      expect(sentMutations()).toHaveLength(1);
    },
  );

  it("is repeated when Spotify failed and the list is unchanged", async () => {
    fakeSpotify({ applied: false, reply: { status: 500 } });
    expect(await moveEntries(ID, move)).toEqual({ snapshot: "s2" });
    expect(sentMutations()).toHaveLength(2);
  });
});

/** Spotify refuses a change with this message. */
function refusal(status: number, message: string, isChangedMeanwhile = false): Outcome {
  return { applied: isChangedMeanwhile, reply: { status, body: { error: { status, message } } } };
}

describe("a refusal of a change", () => {
  const move = () => moveEntries(ID, { from: 0, length: 1, before: 2, snapshot: "s1" });
  const conflicts = ["Invalid snapshot id", "Index out of bounds", "Invalid version", "Version conflict"];

  it.each(conflicts)("as %s says that the list was changed elsewhere", async (message) => {
    fakeSpotify(refusal(400, message, true));
    await expect(move()).rejects.toMatchObject({ name: "ApiError", code: "changed" });
  });

  it.each(conflicts)("as %s does not say so if the list is unchanged", async (message) => {
    fakeSpotify(refusal(400, message));
    await expect(move()).rejects.toMatchObject({ name: "SpotifyError", code: "refused" });
  });

  const others = {
    "a move": move,
    "an addition": () => addEntries(ID, { uris: [TRACK] }),
    "a removal": () => removeEntries(ID, { uris: ["spotify:local:a:b:c:1"] }),
    "an edit": () => editOwnPlaylist(ID, { description: "" }),
    "a new playlist": () => createOwnPlaylist({ name: "Mine" }),
    "a save": () => changeOwnLibrary("PUT", [TRACK]),
    "a command": () => sendPlayerCommand({ command: "next" }),
  };
  const messages = [
    [400, "Attribute description is empty"],
    [400, "Invalid track uri: spotify:local:a:b:c:1"],
    [400, "invalid id"],
    [400, ""],
    [403, "Forbidden"],
    [403, ""],
  ] as const;

  it.each(Object.entries(others))(
    "of %s for any other reason says that Spotify refused it, and never speaks of seeing contents",
    async (_, change) => {
      for (const [status, message] of messages) {
        fakeSpotify(refusal(status, message, true));
        await expect(change(), message).rejects.toMatchObject({ code: "refused", status });
      }
    },
  );

  it("for a reason of its own keeps it", async () => {
    fakeSpotify(refusal(403, "Playlist size limit reached"), refusal(403, "Insufficient client scope"));
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "playlist_full" });
    await expect(addEntries(ID, { uris: [TRACK] })).rejects.toMatchObject({ code: "missing_scope" });
  });
});

describe("the details that Spotify accepts and does not save", () => {
  const details = { name: "Other", description: "", public: false };

  it("are returned after an edit, and the read fills the cache of the page", async () => {
    fakeSpotify({ applied: false, reply: { status: 200, body: "" } });
    expect(await editOwnPlaylist(ID, details)).toEqual({ ignored: ["name"] });
    const calls = spotify.asked().length;
    await getPlaylist(ID);
    expect(spotify.asked()).toHaveLength(calls);
  });

  it.each([
    ["description", "Slow &amp; soft", { description: "" }],
    ["description", null, { description: "Slow" }],
    ["public", true, { public: false }],
    ["public", false, { public: true }],
  ] as const)("are returned: %s stays %j", async (name, kept, requested) => {
    fakeSpotify().details = { [name]: kept };
    expect(await editOwnPlaylist(ID, requested)).toEqual({ ignored: [name] });
    expect(await createOwnPlaylist({ name: "Mine", ...requested })).toMatchObject({ ignored: [name] });
  });

  it.each([
    [
      "line breaks and spaces of a description",
      { description: "a &lt; b c" },
      { description: " a < b\n c " },
    ],
    ["a visibility that Spotify does not send", {}, { public: false }],
  ])("do not include %s", async (_, kept, requested) => {
    fakeSpotify().details = kept;
    expect(await editOwnPlaylist(ID, requested)).toEqual({ ignored: [] });
    expect(sentMutations()).toHaveLength(1);
  });

  it("do not include one that only the second read shows", async () => {
    const state = fakeSpotify();
    state.details = { public: true };
    const edit = editOwnPlaylist(ID, { public: false });
    await vi.waitFor(() =>
      expect(spotify.asked().some(({ path }) => path.includes(`/playlists/${ID}?`))).toBe(true),
    );
    state.details = { public: false };
    expect(await edit).toEqual({ ignored: [] });
  });

  it("are unknown if the playlist cannot be read afterwards, and the edit still counts", async () => {
    fakeSpotify().unreadable = true;
    expect(await editOwnPlaylist(ID, details)).toEqual({ ignored: [] });
  });
});

describe("idempotent mutations", () => {
  it.each([
    ["removing items", () => removeEntries(ID, { uris: [TRACK], snapshot: "s1" })],
    ["replacing all items", () => replaceEntries(ID, { uris: [TRACK], snapshot: "s1" })],
    ["editing a playlist", () => editOwnPlaylist(ID, { name: "Other" })],
    ["saving", () => changeOwnLibrary("PUT", [TRACK])],
    ["removing a saved item", () => changeOwnLibrary("DELETE", [TRACK])],
  ])("are sent again when Spotify fails: %s", async (_, mutate) => {
    fakeSpotify({ applied: false, reply: { status: 503 } });
    await mutate();
    expect(sentMutations()).toHaveLength(2);
  });
});

describe("permission to change", () => {
  beforeEach(() => {
    caller.session = makeSession({ uid: randomUUID() });
    fakeSpotify();
  });

  it.each([
    ["playlists", () => addEntries(ID, { uris: [TRACK] })],
    ["the library", () => changeOwnLibrary("PUT", [TRACK])],
    ["followed playlists", () => changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`])],
    ["the player", () => sendPlayerCommand({ command: "next" })],
  ])("is checked before any call: %s", async (_, mutate) => {
    await expect(mutate()).rejects.toMatchObject({ code: "missing_scope" });
    expect(spotify.asked()).toEqual([]);
  });

  it("for playlists suffices to unfollow one", async () => {
    caller.session = makeSession({
      uid: randomUUID(),
      scopes: EDIT_SCOPES.filter((scope) => scope.startsWith("playlist")),
    });
    await changeOwnLibrary("DELETE", [`spotify:playlist:${ID}`]);
    expect(sentMutations()).toEqual([
      `DELETE /v1/me/library?uris=${encodeURIComponent(`spotify:playlist:${ID}`)}`,
    ]);
  });

  it("is limited to 120 mutations a minute", async () => {
    // The limit counts full minutes: the test must not run into the next one.
    vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 60_000) * 60_000 });
    caller.session = makeSession({ uid: randomUUID(), scopes: EDIT_SCOPES });
    const pause = () => sendPlayerCommand({ command: "pause" });
    for (let times = 0; times < 120; times++) await pause();
    await expect(pause()).rejects.toMatchObject({ code: "too_many", retryAfter: expect.any(Number) });
    expect(sentMutations()).toHaveLength(120);
  });
});

describe("the player", () => {
  beforeEach(() => fakeSpotify());

  const commands: [PlayerCommand, sent: string][] = [
    [{ command: "play", uris: [TRACK], position: 0 }, "PUT /v1/me/player/play"],
    [{ command: "pause", deviceId: "d1" }, "PUT /v1/me/player/pause?device_id=d1"],
    [{ command: "seek", positionMs: 1500 }, "PUT /v1/me/player/seek?position_ms=1500"],
    [{ command: "volume", percent: 40 }, "PUT /v1/me/player/volume?volume_percent=40"],
    [{ command: "shuffle", on: true }, "PUT /v1/me/player/shuffle?state=true"],
    [{ command: "repeat", mode: "context" }, "PUT /v1/me/player/repeat?state=context"],
    [{ command: "next" }, "POST /v1/me/player/next"],
    [{ command: "queue", uri: TRACK }, `POST /v1/me/player/queue?uri=${encodeURIComponent(TRACK)}`],
    [{ command: "transfer", deviceId: "d1", play: true }, "PUT /v1/me/player"],
  ];

  it.each(commands)("receives %o", async (command, sent) => {
    await sendPlayerCommand(command);
    expect(sentMutations()).toEqual([sent]);
  });

  it("does not skip twice when the response was lost", async () => {
    fakeSpotify({ applied: true, reply: "cut" });
    await expect(sendPlayerCommand({ command: "next" })).rejects.toMatchObject({ code: "unconfirmed" });
    expect(sentMutations()).toHaveLength(1);
  });
});
