import type { Device } from "../catalog/devices";
import type { Playable, Source } from "../catalog/play-source";
import type { Play } from "../catalog/plays";

/** What starts again when it has ended. */
export const REPEATS = ["off", "track", "context"] as const;

/** One of the ways to repeat. */
export type Repeat = (typeof REPEATS)[number];

/** Something on the turntable. Times in milliseconds. */
export type Playback = {
  source: Source;
  /** The source's places in the order they are played; null = as they stand. */
  order: readonly number[] | null;
  /** Where in that order the source has come to. */
  place: number;
  /** What is heard now: from the source, or from the queue. */
  content: Playable;
  progress: number;
  /** How long `content` was really heard, without what was skipped. */
  heard: number;
  /** Whether it has joined the recently played. */
  counted: boolean;
};

/** One account's player. `since` is the moment (Unix ms) up to which it has been played. */
export type Player = {
  devices: Device[];
  /** None = idle. */
  active: Device | undefined;
  privateSession: boolean;
  isPlaying: boolean;
  playback: Playback | undefined;
  /** What is on is no work of the catalogue: an advertisement, or something unknown. */
  oddity: "ad" | "unknown" | undefined;
  queue: Playable[];
  repeat: Repeat;
  shuffle: boolean;
  since: number;
  /** When somebody last changed something (Unix ms). */
  changedAt: number;
  /** Newest first, 50 at most. */
  plays: Play[];
  /** When the account first used the player: generated plays end there (Unix ms). */
  firstUsedAt: number | undefined;
};

/** A player that is switched off. */
export function idlePlayer(devices: Device[], now: number): Player {
  return {
    devices,
    active: undefined,
    privateSession: false,
    isPlaying: false,
    playback: undefined,
    oddity: undefined,
    queue: [],
    repeat: "off",
    shuffle: false,
    since: now,
    changedAt: now,
    plays: [],
    firstUsedAt: undefined,
  };
}
