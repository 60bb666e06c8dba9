import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { getDevices, getPlayer, getQueue } from "./player";
import { sendPlayerCommand } from "./player-commands";

const asking = vi.hoisted((): { session: Session | null } => ({ session: null }));

vi.mock("../auth/session", () => ({ currentSession: async () => asking.session }));

beforeEach(() => {
  // Somebody else each time: nothing is kept from the test before.
  asking.session = makeSession({ uid: randomUUID() });
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
  it("is told as Spotify tells it", async () => {
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

  it("is looked at anew at once where a command finds nothing that plays", async () => {
    asking.session = makeSession({ uid: randomUUID(), scopes: [...SCOPES, ...EDIT_SCOPES] });
    spotify.answers({ body: playing });
    await getPlayer();
    spotify.answers(async ({ method }) =>
      method === "GET" ? { status: 204 } : { status: 404, body: { error: { reason: "NO_ACTIVE_DEVICE" } } },
    );
    await expect(sendPlayerCommand({ name: "pause" })).rejects.toMatchObject({ code: "no_active_device" });
    expect((await getPlayer()).value).toBeNull();
  });

  it("is null where nothing plays anywhere, which is kept like anything else", async () => {
    spotify.answers({ status: 204 });
    const both = await Promise.all([getPlayer(), getPlayer()]);
    expect(both.map(({ value }) => value)).toEqual([null, null]);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("is asked for once for all tabs", async () => {
    spotify.answers({ body: playing });
    await Promise.all(Array.from({ length: 20 }, getPlayer));
    expect(spotify.asked()).toHaveLength(1);
  });

  it("bears the loss of everything", async () => {
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

  it("of a device without a volume tells none", async () => {
    spotify.answers({ body: { ...playing, device: { ...device, supports_volume: false } } });
    expect((await getPlayer()).value?.device?.volume).toBeNull();
  });
});

describe("what is no longer of the moment", () => {
  it("is not shown when Spotify is not to be had", async () => {
    spotify.answers({ body: playing });
    await getPlayer();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1_001 });
    spotify.answers({ status: 404, body: {} });
    await expect(getPlayer()).rejects.toMatchObject({ code: "not_found" });
    vi.useRealTimers();
  });
});

describe("the queue", () => {
  it("leaves out what cannot be read", async () => {
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
  it("are told as Spotify tells them, those without an id too", async () => {
    spotify.answers({ body: { devices: [device, null, { name: "Odd" }] } });
    const { value } = await getDevices();
    expect(value).toMatchObject([{ id: "d1" }, { id: null, name: "Odd", isActive: false, volume: null }]);
  });
});
