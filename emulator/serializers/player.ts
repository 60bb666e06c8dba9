import type { Device } from "../catalog/devices";
import type { Playable } from "../catalog/play-source";
import type { EmulatorState } from "../state/emulator-state";
import type { Player } from "../state/player";
import { disallowed } from "../state/player-disallows";
import type { CurrentlyPlaying, DeviceObject, PlaybackState } from "../types/player";
import { contextObject } from "./context";
import { playedObject } from "./playable";

/** Options of a player request: with episodes (`additional_types`), and the market. */
export type PlayerView = { episodes: boolean; market?: string };

export function deviceObject({ active, privateSession }: Player, device: Device): DeviceObject {
  return {
    id: device.id,
    is_active: device === active,
    is_private_session: device === active && privateSession,
    is_restricted: device.restricted,
    name: device.name,
    type: device.type,
    volume_percent: device.volume,
    supports_volume: device.supportsVolume,
  };
}

/** Returns the state of a player with its active device. */
export function playbackState(
  world: EmulatorState,
  player: Player,
  active: Device,
  view: PlayerView,
): PlaybackState {
  return { device: deviceObject(player, active), ...currentlyPlaying(world, player, view) };
}

/** Returns the current state of a player that is not idle. */
export function currentlyPlaying(world: EmulatorState, player: Player, view: PlayerView): CurrentlyPlaying {
  const { playback } = player;
  return {
    repeat_state: player.repeat,
    shuffle_state: player.shuffle,
    smart_shuffle: false,
    context: contextObject(world, playback?.source.uri ?? null),
    timestamp: Math.floor(player.changedAt),
    progress_ms: playback ? Math.floor(playback.progress) : null,
    is_playing: player.isPlaying,
    item: itemOf(world, player, view),
    currently_playing_type: typeOf(player),
    actions: { disallows: disallowed(player) },
  };
}

function itemOf(world: EmulatorState, { playback, oddity }: Player, { episodes, market }: PlayerView) {
  if (!playback || oddity) return null;
  // Only with `additional_types=episode`. Spotify docs: reference/get-information-about-the-users-current-playback.
  if (isSpoken(playback.content) && !episodes) return null;
  return playedObject(world, playback.content, market);
}

function typeOf({ playback, oddity }: Player): CurrentlyPlaying["currently_playing_type"] {
  if (oddity) return oddity;
  if (!playback) return "unknown";
  return isSpoken(playback.content) ? "episode" : "track";
}

function isSpoken({ kind }: Playable): boolean {
  return kind === "episode" || kind === "chapter";
}
