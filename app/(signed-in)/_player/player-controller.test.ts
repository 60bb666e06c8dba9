import { describe, expect, it } from "vitest";
import { kitchen, samplePlayer } from "@/lib/testing/player";
import { actionOf, nextRepeat } from "./player-controller";

const player = samplePlayer({ device: kitchen });

describe("nextRepeat", () => {
  it("returns off, all and one song in turn", () => {
    expect(nextRepeat({ repeat: "off", disallows: [] })).toBe("context");
    expect(nextRepeat({ repeat: "context", disallows: [] })).toBe("track");
    expect(nextRepeat({ repeat: "track", disallows: [] })).toBe("off");
  });

  it("skips what Spotify refuses now, and returns null if nothing is left", () => {
    expect(nextRepeat({ repeat: "off", disallows: ["toggling_repeat_context"] })).toBe("track");
    expect(
      nextRepeat({ repeat: "off", disallows: ["toggling_repeat_context", "toggling_repeat_track"] }),
    ).toBeNull();
  });
});

describe("actionOf", () => {
  it("returns the opposite of the current state", () => {
    expect(actionOf("playOrPause", player)).toEqual({ command: "pause" });
    expect(actionOf("playOrPause", { ...player, isPlaying: false })).toEqual({ command: "play" });
    expect(actionOf("shuffle", { ...player, shuffle: true })).toEqual({ command: "shuffle", on: false });
    expect(actionOf("repeat", player)).toEqual({ command: "repeat", mode: "context" });
  });

  it("changes the volume by a tenth, within its bounds", () => {
    expect(actionOf("louder", player)).toEqual({ command: "volume", percent: 50 });
    expect(actionOf("quieter", { ...player, device: { ...kitchen, volume: 4 } })).toEqual({
      command: "volume",
      percent: 0,
    });
  });

  it("returns null where the player or its device does not accept the command", () => {
    expect(actionOf("next", { ...player, disallows: ["skipping_next"] })).toBeNull();
    expect(actionOf("louder", { ...player, device: { ...kitchen, volume: null } })).toBeNull();
    expect(actionOf("previous", { ...player, device: { ...kitchen, isRestricted: true } })).toBeNull();
  });
});
