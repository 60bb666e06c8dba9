import { beforeEach, describe, expect, test } from "vitest";
import { session } from "../../testing/session";

const { read, become, control, track, idOf, world } = await session();

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

const arrange = (situation: object) => control("player", { account: "premium", ...situation });

describe("`POST /_emulator/player`", () => {
  test("plays a track in a context, on a device, at a position", async () => {
    const context = `spotify:playlist:${idOf("Night Ferry")}`;
    const situation = { playing: track(0), context, device: "Kitchen shelf", progressMs: 5000, paused: true };
    expect(await (await arrange(situation)).json()).toEqual({
      account: "premium",
      device: "Kitchen shelf",
      isPlaying: false,
      playing: track(0),
      context,
      progressMs: 5000,
      queue: [],
    });
    expect((await read("/me/player")).item.uri).toBe(track(0));
  });

  test("changes one field and keeps the others", async () => {
    await arrange({ playing: track(0), progressMs: 9000, paused: true });
    await arrange({ repeat: "track", shuffle: true });
    expect(await read("/me/player")).toMatchObject({
      item: { uri: track(0) },
      progress_ms: 9000,
      is_playing: false,
      repeat_state: "track",
      shuffle_state: true,
    });
  });

  test("makes the player idle with `playing: null`", async () => {
    await arrange({ playing: track(0) });
    await arrange({ playing: null });
    expect(await read("/me/player")).toBe("");
  });

  test("ends an advertisement with the next work", async () => {
    await arrange({ oddity: "ad" });
    expect((await read("/me/player")).currently_playing_type).toBe("ad");
    await arrange({ playing: track(0) });
    expect((await read("/me/player")).currently_playing_type).toBe("track");
  });

  test.each([
    ["an unknown account", { account: "nobody" }, 400],
    ["an unknown key", { song: "x" }, 400],
    ["an unknown device", { device: "Radio" }, 404],
    ["an unknown work", { playing: "spotify:track:x" }, 404],
    [
      "a work that is not in the context",
      { playing: track(0), context: `spotify:playlist:${idOf("Dentist")}` },
      404,
    ],
    ["an account without devices", { account: "empty", playing: track(0) }, 404],
  ])("rejects %s", async (_, situation, status) => {
    expect((await arrange(situation)).status).toBe(status);
  });

  test("is undone by a reset", async () => {
    await arrange({ playing: track(0) });
    await control("reset");
    expect(world.players.of("premium").active).toBeUndefined();
  });
});
