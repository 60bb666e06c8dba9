import { describe, expect, it } from "vitest";
import type { PlayerView } from "@/lib/api/types";
import { kitchen, samplePlayer, song } from "@/lib/testing/player";
import { pollDelayMs, pollWhilePlaying, positionAt, predictState, toLocalClock } from "./player-state";

function playing(more: Partial<PlayerView> = {}) {
  const heard = { progressMs: 10_000, track: song, kind: "track", device: kitchen } as const;
  const player = samplePlayer({ ...heard, disallows: ["resuming", "skipping_prev"], ...more });
  return { player, asOf: 1_000_000, stale: false };
}

describe("the position", () => {
  it("advances with the clock while something plays, at most to its end", () => {
    expect(positionAt(playing(), 1_002_500)).toBe(12_500);
    expect(positionAt(playing(), 9_000_000)).toBe(200_000);
  });

  it("stays the same while paused, and never moves back", () => {
    expect(positionAt(playing({ isPlaying: false }), 1_002_500)).toBe(10_000);
    expect(positionAt(playing(), 999_000)).toBe(10_000);
  });

  it("is the same on a machine whose clock is off", () => {
    expect(positionAt(toLocalClock(playing(), 1_000_400), 1_000_400)).toBe(10_400);
    for (const now of [700_000, 1_300_000])
      expect(positionAt(toLocalClock(playing(), now), now)).toBe(10_000);
  });
});

describe("the predicted state after a command", () => {
  it("starts an item at its beginning, in the context that was named, also where nothing played", () => {
    const contextUri = "spotify:playlist:abc";
    for (const response of [playing(), { ...playing(), player: null }])
      expect(predictState(response, { command: "play", contextUri }, 1_005_000, song).player).toMatchObject({
        isPlaying: true,
        progressMs: 0,
        track: song,
        contextUri,
      });
  });

  it("is unknown for a context whose first item is not known", () => {
    const idle = { ...playing(), player: null };
    expect(predictState(idle, { command: "play", contextUri: "spotify:album:a" }, 1_005_000)).toBe(idle);
  });

  it("pauses at the current position, and allows to resume", () => {
    expect(predictState(playing(), { command: "pause" }, 1_005_000)).toMatchObject({
      asOf: 1_005_000,
      player: { isPlaying: false, progressMs: 15_000, disallows: ["skipping_prev", "pausing"] },
    });
  });

  it("resumes from there, and allows to pause", () => {
    const paused = playing({ isPlaying: false, disallows: ["pausing"] });
    expect(predictState(paused, { command: "play" }, 1_005_000).player).toMatchObject({
      isPlaying: true,
      progressMs: 10_000,
      disallows: ["resuming"],
    });
  });

  it("has the requested position and the requested volume", () => {
    const seek = predictState(playing(), { command: "seek", positionMs: 5_000 }, 1_005_000);
    expect(positionAt(seek, 1_006_000)).toBe(6_000);
    const volume = predictState(playing(), { command: "volume", percent: 7 }, 1_005_000);
    expect(volume.player?.device?.volume).toBe(7);
  });

  it("is not guessed if only the next fetch can tell", () => {
    expect(predictState(playing(), { command: "next" }, 1_000_000)).toEqual(playing());
    const nothing = { player: null, asOf: 1, stale: false };
    expect(predictState(nothing, { command: "play" }, 5)).toBe(nothing);
  });
});

const NOW = 1_000_000;

/** Returns a player with `left` ms of its track left. */
function playingFor(left: number, more: Partial<PlayerView> = {}) {
  const player = samplePlayer({ progressMs: 200_000 - left, track: song, kind: "track", ...more });
  return { player, asOf: NOW, stale: false };
}

describe("the player", () => {
  it("is polled every 5 s while something plays", () => {
    expect(pollDelayMs(playingFor(100_000), NOW)).toBe(5_000);
  });

  it("is polled when the track ends, if that is sooner, but not immediately again", () => {
    expect(pollDelayMs(playingFor(3_000), NOW)).toBe(3_500);
    expect(pollDelayMs(playingFor(4_000), NOW + 1_000)).toBe(3_500);
    expect(pollDelayMs(playingFor(10), NOW)).toBe(2_000);
  });

  it("is never polled while nothing plays", () => {
    expect(pollDelayMs({ player: null, asOf: NOW, stale: false }, NOW)).toBeNull();
    expect(pollDelayMs(playingFor(3_000, { isPlaying: false }), NOW)).toBeNull();
  });

  it("is not polled constantly for a track that is over or has no length, or with a clock difference", () => {
    expect(pollDelayMs(playingFor(-50), NOW)).toBe(5_000);
    expect(pollDelayMs(playingFor(0, { track: null, progressMs: 0, kind: "ad" }), NOW)).toBe(5_000);
    expect(pollDelayMs(playingFor(3_000), NOW + 3_600_000)).toBe(5_000);
    expect(pollDelayMs(playingFor(3_000), NOW - 3_600_000)).toBe(5_000);
  });

  it("is polled at the usual interval before the first response", () => {
    expect(pollWhilePlaying(undefined)).toBe(5_000);
  });
});
