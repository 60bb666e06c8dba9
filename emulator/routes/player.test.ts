import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const { send, read, become, control, track, idOf, world } = await session();
const album = world.library.catalogue.albums.find(({ tracks }) => tracks.length > 4);
const albumUri = `spotify:album:${album?.id}`;
const episodeUri = `spotify:episode:${world.library.catalogue.numbered[0]?.id}`;

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

const arrange = (situation: object) => control("player", { account: "premium", ...situation });

describe("an idle player", () => {
  test.each(["/me/player", "/me/player/currently-playing"])(
    "returns 204 without a body for %s",
    async (path) => {
      const { status, body } = await send("GET", path);
      expect([status, body]).toEqual([204, ""]);
    },
  );

  test("returns an empty queue", async () => {
    expect(await read("/me/player/queue")).toEqual({ currently_playing: null, queue: [] });
  });

  test("lists the available devices, including restricted ones", async () => {
    const { devices } = await read("/me/player/devices");
    expect(devices).toMatchObject([
      { type: "Computer", is_active: false, is_restricted: false, volume_percent: 62, supports_volume: true },
      { type: "Speaker" },
      { type: "Smartphone", supports_volume: false },
      { type: "TV", id: null, is_restricted: true, volume_percent: null },
    ]);
    expect(devices[0].id).toMatch(/^[0-9a-f]{40}$/);
  });

  test("has no devices for an account without any", async () => {
    await become("empty");
    expect(await read("/me/player/devices")).toEqual({ devices: [] });
  });
});

describe("the player's scopes", () => {
  test.each([
    ["GET", "/me/player", "user-read-playback-state"],
    ["GET", "/me/player/devices", "user-read-playback-state"],
    ["GET", "/me/player/currently-playing", "user-read-currently-playing"],
    ["GET", "/me/player/queue", "user-read-currently-playing user-read-playback-state"],
    ["PUT", "/me/player", "user-modify-playback-state"],
    ["PUT", "/me/player/play", "user-modify-playback-state"],
    ["PUT", "/me/player/pause", "user-modify-playback-state"],
    ["PUT", "/me/player/seek?position_ms=0", "user-modify-playback-state"],
    ["PUT", "/me/player/repeat?state=off", "user-modify-playback-state"],
    ["PUT", "/me/player/volume?volume_percent=1", "user-modify-playback-state"],
    ["PUT", "/me/player/shuffle?state=true", "user-modify-playback-state"],
    ["POST", "/me/player/next", "user-modify-playback-state"],
    ["POST", "/me/player/previous", "user-modify-playback-state"],
    ["POST", "/me/player/queue?uri=spotify:track:0", "user-modify-playback-state"],
  ])("%s %s without %s returns 401 Permissions missing", async (method, path, scope) => {
    await become("premium", "user-read-recently-played");
    expect(refusalOf(await send(method, path))).toEqual([401, "Permissions missing"]);
    await become("premium", scope);
    expect((await send(method, path)).status).not.toBe(401);
  });

  test("the queue needs both of its scopes", async () => {
    await become("premium", "user-read-currently-playing");
    expect(refusalOf(await send("GET", "/me/player/queue"))).toEqual([401, "Permissions missing"]);
  });
});

describe("`GET /me/player`", () => {
  test("returns device, context, item and modes", async () => {
    await arrange({
      playing: track(0),
      context: `spotify:playlist:${idOf("Night Ferry")}`,
      progressMs: 5000,
    });
    const state = await read("/me/player");
    expect(state).toMatchObject({
      device: { name: "Ida's desk", is_active: true, is_private_session: false },
      repeat_state: "off",
      shuffle_state: false,
      context: { type: "playlist", uri: `spotify:playlist:${idOf("Night Ferry")}` },
      is_playing: true,
      currently_playing_type: "track",
      item: { uri: track(0), type: "track" },
      actions: { disallows: { resuming: true } },
    });
    expect(state.progress_ms).toBeGreaterThanOrEqual(5000);
    expect(Math.abs(state.timestamp - world.clock.now())).toBeLessThan(20_000);
  });

  test("advances with the emulator's clock to the next track", async () => {
    await arrange({ playing: albumUri });
    await control("clock", { advance: 60 });
    const { progress_ms } = await read("/me/player");
    expect(progress_ms).toBeGreaterThanOrEqual(60_000);
    expect(progress_ms).toBeLessThan(90_000);
    await control("clock", { advance: (album?.tracks[0]?.durationMs ?? 0) / 1000 - 59 });
    expect((await read("/me/player")).item.track_number).toBe(2);
  });

  test("returns an episode only if the request asks for episodes", async () => {
    await arrange({ playing: episodeUri });
    expect(await read("/me/player")).toMatchObject({ item: null, currently_playing_type: "episode" });
    expect(await read("/me/player?additional_types=track,episode")).toMatchObject({
      item: { uri: episodeUri, type: "episode" },
    });
  });

  test.each(["ad", "unknown"])("has a null item for the type %s", async (oddity) => {
    await arrange({ oddity });
    const state = await read("/me/player");
    expect(state).toMatchObject({
      item: null,
      context: null,
      progress_ms: null,
      currently_playing_type: oddity,
    });
    expect(state.actions.disallows).toMatchObject({ skipping_next: true, seeking: true });
  });

  test("marks a private session", async () => {
    await arrange({ playing: albumUri, privateSession: true });
    expect((await read("/me/player")).device.is_private_session).toBe(true);
  });

  test("works without Premium", async () => {
    await control("player", { account: "free", playing: track(3) });
    await become("free");
    expect((await read("/me/player")).item.uri).toBe(track(3));
  });

  test("rejects an invalid market", async () => {
    expect(refusalOf(await send("GET", "/me/player?market=xyz"))).toEqual([400, "Invalid market code"]);
  });
});

describe("`GET /me/player/currently-playing`", () => {
  test("returns the same without the device", async () => {
    await arrange({ playing: albumUri, paused: true });
    const { device, ...rest } = await read("/me/player");
    expect(device.name).toBe("Ida's desk");
    expect(await read("/me/player/currently-playing")).toEqual(rest);
  });
});

describe("`GET /me/player/queue`", () => {
  test("returns the current item and the next 20, the queue first", async () => {
    await arrange({ playing: `spotify:playlist:${idOf("Ironing")}` });
    await send("POST", `/me/player/queue?uri=${track(7)}`);
    await send("POST", `/me/player/queue?uri=${episodeUri}`);
    const { currently_playing, queue } = await read("/me/player/queue");
    expect(currently_playing.uri).toBe((await read("/me/player")).item.uri);
    expect(queue).toHaveLength(20);
    expect(queue.slice(0, 2).map(({ uri }: { uri: string }) => uri)).toEqual([track(7), episodeUri]);
  });
});

describe("recent plays of a player in use", () => {
  type Plays = { items: { track: { uri: string }; played_at: string; context: { uri: string } | null }[] };

  test("start with the track that was played for 30 s, with its context", async () => {
    const before: Plays = await read("/me/player/recently-played?limit=50");
    await arrange({ playing: albumUri });
    await control("clock", { advance: 20 });
    expect((await read("/me/player/recently-played?limit=50")).items).toEqual(before.items);
    await control("clock", { advance: 11 });
    const after: Plays = await read("/me/player/recently-played?limit=50");
    expect(after.items[0]).toMatchObject({
      track: { uri: `spotify:track:${album?.tracks[0]?.id}` },
      context: { uri: albumUri },
    });
    expect(after.items.slice(1)).toEqual(before.items.slice(0, 49));
  });

  test("are 50 in total, in pages by before and after", async () => {
    await arrange({ playing: `spotify:playlist:${idOf("Night Ferry")}` });
    await control("clock", { advance: 40 * 3600 });
    await become("premium");
    const all: Plays = await read("/me/player/recently-played?limit=50");
    expect(all.items).toHaveLength(50);
    expect(all.items.every(({ context }) => context?.uri.includes(idOf("Night Ferry")))).toBe(true);
    const times = all.items.map(({ played_at }) => Date.parse(played_at));
    expect(times).toEqual([...new Set(times)].sort((a, b) => b - a));
    const later: Plays = await read(`/me/player/recently-played?after=${times[9]}&limit=50`);
    expect(later.items).toEqual(all.items.slice(0, 9));
    const earlier: Plays = await read(`/me/player/recently-played?before=${times[9]}&limit=5`);
    expect(earlier.items).toEqual(all.items.slice(10, 15));
  });

  test.each([
    ["limit=0", "Invalid limit"],
    ["limit=51", "Invalid limit"],
    ["after=1&before=2", "Only one of after and before may be given"],
    ["after=x", "Invalid cursor"],
  ])("reject %s", async (query, message) => {
    expect(refusalOf(await send("GET", `/me/player/recently-played?${query}`))).toEqual([400, message]);
  });
});
