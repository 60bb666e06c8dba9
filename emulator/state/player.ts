import type { Device } from "../catalog/devices";
import type { Playable, Source } from "../catalog/play-source";
import type { Play } from "../catalog/plays";

export const REPEATS = ["off", "track", "context"] as const;

export type Repeat = (typeof REPEATS)[number];

/** The loaded content and its source. Times in milliseconds. */
export type Playback = {
  source: Source;
  /** The source's positions in play order; null = source order. */
  order: readonly number[] | null;
  /** Current position in that order. */
  place: number;
  /** Current content, from the source or from the queue. */
  content: Playable;
  /** Whether `content` is from the queue: the content at `place` was played before it. */
  queued: boolean;
  progress: number;
  /** Played time of `content`, without skipped parts. */
  heard: number;
  /** Whether it is already in the recent plays. */
  counted: boolean;
};

/** One account's player. `since` is the time (Unix ms) up to which it has advanced. */
export type Player = {
  devices: Device[];
  /** Undefined = idle. */
  active: Device | undefined;
  privateSession: boolean;
  isPlaying: boolean;
  playback: Playback | undefined;
  /** The player plays an advertisement or an unknown item instead of a work of the catalogue. */
  oddity: "ad" | "unknown" | undefined;
  queue: Playable[];
  repeat: Repeat;
  shuffle: boolean;
  since: number;
  /** Time of the last change (Unix ms). */
  changedAt: number;
  /** Newest first, at most 50. */
  plays: Play[];
  /** Time of the first use (Unix ms). Generated plays end there. */
  firstUsedAt: number | undefined;
};

/** Removes a device. If it was the active one, the player becomes idle. */
export function removeDevice(player: Player, device: Device): void {
  player.devices = player.devices.filter((each) => each !== device);
  if (player.active === device)
    Object.assign(player, { active: undefined, playback: undefined, isPlaying: false });
}

/** Creates an idle player. */
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
