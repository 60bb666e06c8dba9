import { describe, expect, it } from "vitest";
import type { PlayerView } from "@/lib/api/types";
import { kitchen, samplePlayer, song } from "@/lib/testing/player";
import { positionAt, predictState, toLocalClock } from "./player-state";

function playing(more: Partial<PlayerView> = {}) {
  const heard = { progressMs: 10_000, track: song, kind: "track", device: kitchen } as const;
  const player = samplePlayer({ ...heard, disallows: ["resuming", "skipping_prev"], ...more });
  return { player, asOf: 1_000_000, stale: false };
}

describe("the position", () => {
  it("moves with the clock while something plays, and no further than its end", () => {
    expect(positionAt(playing(), 1_002_500)).toBe(12_500);
    expect(positionAt(playing(), 9_000_000)).toBe(200_000);
  });

  it("stands still while it is paused, and never runs back", () => {
    expect(positionAt(playing({ isPlaying: false }), 1_002_500)).toBe(10_000);
    expect(positionAt(playing(), 999_000)).toBe(10_000);
  });

  it("is the same on a machine whose clock is off", () => {
    expect(positionAt(toLocalClock(playing(), 1_000_400), 1_000_400)).toBe(10_400);
    for (const now of [700_000, 1_300_000])
      expect(positionAt(toLocalClock(playing(), now), now)).toBe(10_000);
  });
});

describe("what a command will bring about", () => {
  it("pauses where the music is, and offers to go on", () => {
    expect(predictState(playing(), { command: "pause" }, 1_005_000)).toMatchObject({
      asOf: 1_005_000,
      player: { isPlaying: false, progressMs: 15_000, disallows: ["skipping_prev", "pausing"] },
    });
  });

  it("goes on from there, and offers to pause", () => {
    const paused = playing({ isPlaying: false, disallows: ["pausing"] });
    expect(predictState(paused, { command: "play" }, 1_005_000).player).toMatchObject({
      isPlaying: true,
      progressMs: 10_000,
      disallows: ["resuming"],
    });
  });

  it("is the wanted place and the wanted volume", () => {
    const seek = predictState(playing(), { command: "seek", positionMs: 5_000 }, 1_005_000);
    expect(positionAt(seek, 1_006_000)).toBe(6_000);
    const volume = predictState(playing(), { command: "volume", percent: 7 }, 1_005_000);
    expect(volume.player?.device?.volume).toBe(7);
  });

  it("is not guessed where only the next look tells", () => {
    expect(predictState(playing(), { command: "next" }, 1_000_000)).toEqual(playing());
    const nothing = { player: null, asOf: 1, stale: false };
    expect(predictState(nothing, { command: "play" }, 5)).toBe(nothing);
  });
});
