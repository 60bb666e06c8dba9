import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import type { PlayerCommand } from "../spotify/endpoints/player";
import { getDevices, getPlayer, getQueue, sendPlayerCommand } from "./player";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => caller.session }));

beforeEach(() => {
  // A new user in each test, without cached values.
  caller.session = makeSession({ uid: randomUUID() });
});

const device = {
  id: "d1",
  name: "Kitchen",
  type: "Speaker",
  is_active: true,
  is_restricted: false,
  volume_percent: 40,
  supports_volume: true,
};

const playing = {
  device,
  repeat_state: "context",
  shuffle_state: true,
  context: { uri: "spotify:album:x" },
  progress_ms: 1234,
  is_playing: true,
  item: { id: "t", type: "track", name: "Song", duration_ms: 200_000 },
  currently_playing_type: "track",
  actions: { disallows: { resuming: true, skipping_prev: false } },
};

describe("the player", () => {
  it("is returned as Spotify reports it", async () => {
    spotify.answers({ body: playing });
    expect((await getPlayer()).value).toMatchObject({
      isPlaying: true,
      progressMs: 1234,
      track: { title: "Song", durationMs: 200_000 },
      kind: "track",
      device: { id: "d1", name: "Kitchen", kind: "Speaker", isActive: true, isRestricted: false, volume: 40 },
      shuffle: true,
      repeat: "context",
      contextUri: "spotify:album:x",
      disallows: ["resuming"],
    });
    expect(spotify.asked()[0]?.path).toBe("/v1/me/player?additional_types=track%2Cepisode");
  });

  it("is read again at once when a command finds no active device", async () => {
    caller.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
    spotify.answers({ body: playing });
    await getPlayer();
    spotify.answers(async ({ method }) =>
      method === "GET" ? { status: 204 } : { status: 404, body: { error: { reason: "NO_ACTIVE_DEVICE" } } },
    );
    await expect(sendPlayerCommand({ command: "pause" })).rejects.toMatchObject({ code: "no_active_device" });
    expect((await getPlayer()).value).toBeNull();
  });

  const refusals: [code: string, PlayerCommand, error: object][] = [
    ["device_gone", { command: "transfer", deviceId: "d1", play: true }, { message: "Device not found" }],
    ["device_gone", { command: "transfer", deviceId: "d1", play: true }, {}],
    ["device_gone", { command: "pause", deviceId: "d1" }, { reason: "NO_ACTIVE_DEVICE" }],
    [
      "device_gone",
      { command: "queue", deviceId: "d1", uri: "spotify:track:x" },
      { message: "Device not found" },
    ],
    ["no_active_device", { command: "pause" }, { message: "Service not found" }],
    ["not_found", { command: "queue", uri: "spotify:track:x" }, { message: "Resource not found" }],
    ["not_found", { command: "play", deviceId: "d1", uris: ["spotify:track:x"] }, {}],
  ];
  it.each(refusals)("answers %s to %o after a 404 with %o", async (code, command, error) => {
    caller.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
    spotify.answers({ status: 404, body: { error } });
    await expect(sendPlayerCommand(command)).rejects.toMatchObject({ code });
  });

  it.each([{ status: 204 }, { status: 200, body: "" }, { status: 200, body: "\n" }])(
    "is null after %j",
    async (reply) => {
      spotify.answers(reply);
      expect((await getPlayer()).value).toBeNull();
    },
  );

  it("is null when nothing is playing, which is cached like any other state", async () => {
    spotify.answers({ status: 204 });
    const both = await Promise.all([getPlayer(), getPlayer()]);
    expect(both.map(({ value }) => value)).toEqual([null, null]);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("is read once for all tabs", async () => {
    spotify.answers({ body: playing });
    await Promise.all(Array.from({ length: 20 }, getPlayer));
    expect(spotify.asked()).toHaveLength(1);
  });

  it("accepts a response without any valid field", async () => {
    spotify.answers({ body: { is_playing: "yes", item: 5, device: [], repeat_state: "?", actions: "none" } });
    expect((await getPlayer()).value).toEqual({
      isPlaying: false,
      progressMs: 0,
      track: null,
      kind: "unknown",
      device: null,
      shuffle: false,
      repeat: "off",
      contextUri: null,
      disallows: [],
    });
  });

  it("has no volume for a device without one", async () => {
    spotify.answers({ body: { ...playing, device: { ...device, supports_volume: false } } });
    expect((await getPlayer()).value?.device?.volume).toBeNull();
  });
});

describe("a stale state of the player", () => {
  it("is not returned when Spotify fails", async () => {
    spotify.answers({ body: playing });
    await getPlayer();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1_001 });
    spotify.answers({ status: 404, body: {} });
    await expect(getPlayer()).rejects.toMatchObject({ code: "not_found" });
    vi.useRealTimers();
  });
});

describe("the queue", () => {
  it("omits invalid items", async () => {
    spotify.answers({ body: { currently_playing: { name: "Now" }, queue: [null, { name: "Next" }, 5] } });
    expect((await getQueue()).value).toMatchObject({ current: { title: "Now" }, next: [{ title: "Next" }] });
  });

  it.each([{ status: 204 }, { body: {} }, { body: { currently_playing: null, queue: null } }])(
    "is empty after %j",
    async (reply) => {
      spotify.answers(reply);
      expect((await getQueue()).value).toEqual({ current: null, next: [] });
    },
  );
});

describe("the devices", () => {
  it.each([
    { status: 204 },
    { status: 200, body: "" },
    { status: 200, body: "No devices" },
    { status: 202, body: "Device list is being fetched" },
    { status: 202, body: "" },
    { body: { devices: [] } },
  ])("are none after %j", async (reply) => {
    spotify.answers(reply);
    expect((await getDevices()).value).toEqual([]);
  });

  it("are unknown after a page of a proxy", async () => {
    spotify.answers({ status: 200, body: "<html>Sign in to this network</html>" });
    await expect(getDevices()).rejects.toMatchObject({ code: "invalid_response" });
  });

  it("are returned as Spotify reports them, including those without an id", async () => {
    spotify.answers({ body: { devices: [device, null, { name: "Odd" }] } });
    const { value } = await getDevices();
    expect(value).toMatchObject([{ id: "d1" }, { id: null, name: "Odd", isActive: false, volume: null }]);
  });
});
