import "server-only";
import type { DeviceView, PlayerView, QueueView } from "../api/types";
import type { RawDevice, RawPlayer, RawQueue } from "../spotify/player-schemas";
import { toTrack } from "./common-mappers";

export function toDevice(raw: RawDevice): DeviceView {
  return {
    id: raw.id ?? null,
    name: raw.name,
    kind: raw.type,
    isActive: raw.is_active ?? false,
    isRestricted: raw.is_restricted ?? false,
    volume: raw.supports_volume === false ? null : (raw.volume_percent ?? null),
  };
}

export function toPlayer(raw: RawPlayer): PlayerView {
  const disallows = Object.entries(raw.actions?.disallows ?? {});
  return {
    isPlaying: raw.is_playing ?? false,
    progressMs: raw.progress_ms ?? 0,
    track: raw.item ? toTrack(raw.item) : null,
    kind: raw.currently_playing_type ?? "unknown",
    device: raw.device ? toDevice(raw.device) : null,
    shuffle: raw.shuffle_state ?? false,
    repeat: raw.repeat_state ?? "off",
    contextUri: raw.context?.uri ?? null,
    disallows: disallows.filter(([, is]) => is).map(([command]) => command),
  };
}

export function toQueue(raw: RawQueue): QueueView {
  return {
    current: raw?.currently_playing ? toTrack(raw.currently_playing) : null,
    next: (raw?.queue ?? []).filter((item) => item !== null).map(toTrack),
  };
}
