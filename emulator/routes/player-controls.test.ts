import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const { send, read, become, control, track, idOf, world } = await session();
const albums = world.library.catalogue.albums.filter(({ tracks }) => tracks.length > 4);
const [first, second] = albums.map(({ id }) => `spotify:album:${id}`);
const trackOf = (index: number) => `spotify:track:${albums[0]?.tracks[index]?.id}`;
const NOTHING = "0".repeat(22);

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

const arrange = (situation: object) =>
  control("player", { account: "premium", playing: first, ...situation });
const player = () => read("/me/player?additional_types=episode");
const deviceId = async (index: number): Promise<string> =>
  (await read("/me/player/devices")).devices[index].id;

const COMMANDS = [
  ["PUT", "/me/player/play", undefined],
  ["PUT", "/me/player/pause", undefined],
  ["PUT", "/me/player/seek?position_ms=1", undefined],
  ["PUT", "/me/player/repeat?state=track", undefined],
  ["PUT", "/me/player/volume?volume_percent=7", undefined],
  ["PUT", "/me/player/shuffle?state=true", undefined],
  ["POST", "/me/player/next", undefined],
  ["POST", "/me/player/previous", undefined],
  ["POST", `/me/player/queue?uri=${track(1)}`, undefined],
] as const;

describe("every command", () => {
  test.each(COMMANDS)("%s %s without Premium returns 403", async (method, path, body) => {
    await control("player", { account: "free", playing: first });
    await become("free");
    const answer = await send(method, path, body);
    expect([answer.status, answer.body.error]).toEqual([
      403,
      { status: 403, message: "Player command failed: Premium required", reason: "PREMIUM_REQUIRED" },
    ]);
  });

  test.each(COMMANDS)("%s %s without an active device returns 404", async (method, path, body) => {
    const answer = await send(method, path, body);
    expect([answer.status, answer.body.error]).toEqual([
      404,
      { status: 404, message: "Player command failed: No active device found", reason: "NO_ACTIVE_DEVICE" },
    ]);
  });

  test.each(COMMANDS)("%s %s for an unknown device returns 404", async (method, path, body) => {
    await arrange({});
    const answer = await send(method, `${path}${path.includes("?") ? "&" : "?"}device_id=none`, body);
    expect(refusalOf(answer)).toEqual([404, "Device not found"]);
  });

  test.each(COMMANDS)("%s %s on a restricted device returns 403", async (method, path, body) => {
    await arrange({ device: "Living room" });
    const answer = await send(method, path, body);
    expect([answer.status, answer.body.error.reason]).toEqual([403, "DEVICE_NOT_CONTROLLABLE"]);
  });

  test.each([
    ["PUT", "/me/player/seek", "Required parameter position_ms missing"],
    ["PUT", "/me/player/seek?position_ms=-1", "Invalid position_ms"],
    ["PUT", "/me/player/seek?position_ms=1.5", "Invalid position_ms"],
    ["PUT", "/me/player/volume", "Required parameter volume_percent missing"],
    ["PUT", "/me/player/volume?volume_percent=101", "Invalid volume_percent"],
    ["PUT", "/me/player/volume?volume_percent=-1", "Invalid volume_percent"],
    ["PUT", "/me/player/volume?volume_percent=loud", "Invalid volume_percent"],
    ["PUT", "/me/player/repeat", "Required parameter state missing"],
    ["PUT", "/me/player/repeat?state=on", "Invalid state"],
    ["PUT", "/me/player/shuffle", "Required parameter state missing"],
    ["PUT", "/me/player/shuffle?state=yes", "Invalid state"],
    ["POST", "/me/player/queue", "Required parameter uri missing"],
    ["POST", `/me/player/queue?uri=${first}`, "Invalid uri"],
  ])("%s %s is rejected: %s", async (method, path, message) => {
    await arrange({});
    expect(refusalOf(await send(method, path))).toEqual([400, message]);
  });

  test("returns 204 without a body", async () => {
    await arrange({});
    const { status, body } = await send("PUT", "/me/player/pause");
    expect([status, body]).toEqual([204, ""]);
  });
});

describe("play and pause", () => {
  test("a `context_uri` plays from its start on the given device", async () => {
    const device = await deviceId(1);
    expect((await send("PUT", `/me/player/play?device_id=${device}`, { context_uri: first })).status).toBe(
      204,
    );
    expect(await player()).toMatchObject({
      device: { id: device, is_active: true },
      item: { uri: trackOf(0) },
      context: { uri: first, type: "album" },
      is_playing: true,
    });
  });

  test.each([
    ["a position", { position: 2 }, 2],
    ["a uri", { uri: trackOf(3) }, 3],
  ])("an `offset` by %s starts there, at `position_ms`", async (_, offset, index) => {
    await arrange({ playing: second });
    await send("PUT", "/me/player/play", { context_uri: first, offset, position_ms: 9000 });
    const { item, progress_ms } = await player();
    expect(item.uri).toBe(trackOf(index));
    expect(progress_ms).toBeGreaterThanOrEqual(9000);
  });

  test("`uris` may name chapters, which have the URIs of episodes", async () => {
    await arrange({});
    const book = world.library.catalogue.audiobooks[0]?.id;
    const { items } = await read(`/audiobooks/${book}/chapters?limit=2`);
    await send("PUT", "/me/player/play", { uris: items.map(({ uri }: { uri: string }) => uri) });
    expect((await player()).item).toMatchObject({ uri: items[0].uri, name: "Opening Credits" });
    await send("POST", "/me/player/next");
    expect((await player()).item.id).toBe(items[1].id);
  });

  test("`uris` play one after the other, without a context", async () => {
    await arrange({});
    await send("PUT", "/me/player/play", { uris: [track(3), track(4)], offset: { position: 1 } });
    expect(await player()).toMatchObject({ item: { uri: track(4) }, context: null });
  });

  test.each(["artist", "show", "playlist"])("an %s can be a context", async (type) => {
    const { artists, shows } = world.library.catalogue;
    const ids = { artist: artists[0]?.id, show: shows[0]?.id, playlist: idOf("Ironing") };
    const context_uri = `spotify:${type}:${Object.entries(ids).find(([kind]) => kind === type)?.[1]}`;
    await arrange({});
    expect((await send("PUT", "/me/player/play", { context_uri })).status).toBe(204);
    const state = await player();
    expect([state.context.uri, state.item.type]).toEqual([
      context_uri,
      type === "show" ? "episode" : "track",
    ]);
  });

  test("the saved tracks can be a context for their owner only", async () => {
    await arrange({});
    const { items } = await read("/me/tracks?limit=1");
    const context_uri = "spotify:user:idamarlow:collection";
    expect((await send("PUT", "/me/player/play", { context_uri })).status).toBe(204);
    expect(await player()).toMatchObject({
      context: { type: "collection", uri: context_uri },
      item: { uri: items[0].track.uri },
    });
    const others = { context_uri: "spotify:user:jonas.aldermoor:collection" };
    expect((await send("PUT", "/me/player/play", others)).status).toBe(404);
  });

  test("a playlist plays in its version at the start of playback", async () => {
    const path = `/playlists/${idOf("Dentist")}/items`;
    await arrange({ playing: `spotify:playlist:${idOf("Dentist")}` });
    const { queue } = await read("/me/player/queue");
    await send("PUT", path, { uris: [track(0)] });
    await send("POST", "/me/player/next");
    expect((await player()).item.uri).toBe(queue[0].uri);
  });

  test("play without a body resumes the paused track", async () => {
    await arrange({ progressMs: 7000, paused: true });
    await control("clock", { advance: 60 });
    expect((await player()).actions.disallows).toMatchObject({ pausing: true });
    expect((await send("PUT", "/me/player/play")).status).toBe(204);
    const { progress_ms, is_playing } = await player();
    expect([is_playing, progress_ms >= 7000, progress_ms < 30_000]).toEqual([true, true, true]);
  });

  test("play without a body on an idle player plays the last played track", async () => {
    const { items } = await read("/me/player/recently-played?limit=1");
    await send("PUT", `/me/player/play?device_id=${await deviceId(0)}`);
    expect((await player()).item.uri).toBe(items[0].track.uri);
  });

  test.each([
    ["pause", { paused: true }],
    ["play", { paused: false }],
  ])("%s returns Restriction violated if the player is already in that state", async (command, situation) => {
    await arrange(situation);
    const answer = await send("PUT", `/me/player/${command}`);
    expect([answer.status, answer.body.error]).toEqual([
      403,
      { status: 403, message: "Player command failed: Restriction violated", reason: "UNKNOWN" },
    ]);
  });

  test.each([
    [{ context_uri: first, uris: [track(0)] }, 400, "Only one of context_uri and uris may be given"],
    [{ context_uri: "spotify:track:x" }, 400, "Invalid context uri"],
    [{ context_uri: 7 }, 400, "Invalid context_uri"],
    [{ context_uri: `spotify:album:${NOTHING}` }, 404, "Resource not found"],
    [{ context_uri: `spotify:playlist:${NOTHING}` }, 404, "Resource not found"],
    [
      { context_uri: `spotify:artist:${NOTHING}`, offset: { position: 1 } },
      400,
      "Can't have offset for context type: ARTIST",
    ],
    [{ uris: [] }, 400, "Invalid uris"],
    [{ uris: ["spotify:album:x"] }, 400, "Invalid track uri: spotify:album:x"],
    [{ uris: [`spotify:track:${NOTHING}`] }, 403, "Player command failed: Restriction violated"],
    [{ uris: Array(801).fill(track(0)) }, 413, "Request entity too large"],
    [{ context_uri: first, offset: { position: -1 } }, 400, "Invalid offset"],
    [{ context_uri: first, offset: { position: 99 } }, 404, "Player command failed: No such track"],
    [{ context_uri: first, offset: { uri: track(200) } }, 404, "Player command failed: No such track"],
    [{ position_ms: -1 }, 400, "Invalid position_ms"],
    ["{", 400, "Error parsing JSON."],
  ])("%j is rejected", async (body, status, message) => {
    await arrange({ playing: second, paused: true });
    expect(refusalOf(await send("PUT", "/me/player/play", body))).toEqual([status, message]);
    expect((await player()).context.uri).toBe(second);
  });

  test("another user's private playlist is not a context", async () => {
    await arrange({});
    const answer = await send("PUT", "/me/player/play", {
      context_uri: `spotify:playlist:${idOf("Bike songs")}`,
    });
    expect(refusalOf(answer)).toEqual([404, "Resource not found"]);
  });
});

describe("transfer", () => {
  test("makes another device active and continues there", async () => {
    await arrange({ progressMs: 4000 });
    const device = await deviceId(1);
    expect((await send("PUT", "/me/player", { device_ids: [device] })).status).toBe(204);
    expect(await player()).toMatchObject({
      device: { id: device },
      is_playing: true,
      item: { uri: trackOf(0) },
    });
  });

  test("keeps a pause unless `play` is true", async () => {
    await arrange({ paused: true });
    const device = await deviceId(2);
    await send("PUT", "/me/player", { device_ids: [device] });
    expect((await player()).is_playing).toBe(false);
    await send("PUT", "/me/player", { device_ids: [device], play: true });
    expect((await player()).is_playing).toBe(true);
  });

  test("activates an idle player without playing", async () => {
    await send("PUT", "/me/player", { device_ids: [await deviceId(0)] });
    expect(await player()).toMatchObject({
      item: null,
      is_playing: false,
      currently_playing_type: "unknown",
    });
  });

  test.each([
    [{}, 400, "Missing required field: device_ids"],
    [{ device_ids: [] }, 400, "Invalid device_ids"],
    [{ device_ids: ["a", "b"] }, 400, "Only one device_id is supported"],
    [{ device_ids: ["a"] }, 404, "Device not found"],
    ["", 400, "Error parsing JSON."],
  ])("with %j is rejected", async (body, status, message) => {
    expect(refusalOf(await send("PUT", "/me/player", body))).toEqual([status, message]);
  });

  test("needs Premium", async () => {
    await become("free");
    const answer = await send("PUT", "/me/player", { device_ids: [await deviceId(0)] });
    expect([answer.status, answer.body.error.reason]).toEqual([403, "PREMIUM_REQUIRED"]);
  });
});

describe("skip and seek", () => {
  test("next plays the queue first, and previous goes back in the context", async () => {
    await arrange({});
    await send("POST", `/me/player/queue?uri=${track(9)}`);
    await send("POST", "/me/player/next");
    expect((await player()).item.uri).toBe(track(9));
    await send("POST", "/me/player/next");
    expect((await player()).item.uri).toBe(trackOf(1));
    await send("POST", "/me/player/previous");
    expect((await player()).item.uri).toBe(trackOf(0));
  });

  test("previous is not allowed at the start unless the context repeats", async () => {
    await arrange({});
    expect((await player()).actions.disallows).toEqual({ resuming: true, skipping_prev: true });
    expect((await send("POST", "/me/player/previous")).status).toBe(403);
    await send("PUT", "/me/player/repeat?state=context");
    expect((await send("POST", "/me/player/previous")).status).toBe(204);
    expect((await player()).item.track_number).toBe(albums[0]?.tracks.length);
  });

  test("next after the last track stops at the start", async () => {
    await arrange({ playing: track(0) });
    await send("POST", "/me/player/next");
    expect(await player()).toMatchObject({ is_playing: false, progress_ms: 0 });
  });

  test("seek goes to a position, and past the end to the next track", async () => {
    await arrange({ paused: true });
    await send("PUT", "/me/player/seek?position_ms=12345");
    expect((await player()).progress_ms).toBe(12_345);
    await send("PUT", "/me/player/seek?position_ms=9999999");
    expect(await player()).toMatchObject({ item: { uri: trackOf(1) }, progress_ms: 0 });
  });

  test("neither is allowed during an advertisement", async () => {
    await arrange({ oddity: "ad" });
    for (const path of ["next", "previous"])
      expect((await send("POST", `/me/player/${path}`)).status).toBe(403);
    expect((await send("PUT", "/me/player/seek?position_ms=1")).status).toBe(403);
  });
});

describe("modes", () => {
  test.each(["track", "context", "off"])("repeat %s is set", async (state) => {
    await arrange({});
    await send("PUT", `/me/player/repeat?state=${state}`);
    expect((await player()).repeat_state).toBe(state);
  });

  test("shuffle reorders the next tracks and keeps the current one", async () => {
    await arrange({ playing: `spotify:playlist:${idOf("Ironing")}` });
    const before = [(await player()).item.uri, (await read("/me/player/queue")).queue];
    await send("PUT", "/me/player/shuffle?state=true");
    const state = await player();
    expect([state.shuffle_state, state.item.uri]).toEqual([true, before[0]]);
    expect((await read("/me/player/queue")).queue).not.toEqual(before[1]);
    await send("PUT", "/me/player/shuffle?state=false");
    expect((await read("/me/player/queue")).queue).toEqual(before[1]);
  });

  test("volume applies to its device only", async () => {
    await arrange({});
    await send("PUT", "/me/player/volume?volume_percent=0");
    const { devices } = await read("/me/player/devices");
    expect(devices.map((device: { volume_percent: number }) => device.volume_percent)).toEqual([
      0,
      35,
      100,
      null,
    ]);
  });

  test("volume is rejected for a device without volume control", async () => {
    await arrange({ device: "Ida's phone" });
    const answer = await send("PUT", "/me/player/volume?volume_percent=9");
    expect([answer.status, answer.body.error.reason]).toEqual([403, "VOLUME_CONTROL_DISALLOW"]);
  });
});

describe("`POST /me/player/queue`", () => {
  test("returns 404 for an unknown track", async () => {
    await arrange({});
    const answer = await send("POST", `/me/player/queue?uri=spotify:track:${NOTHING}`);
    expect(refusalOf(answer)).toEqual([404, "Resource not found"]);
  });
});
