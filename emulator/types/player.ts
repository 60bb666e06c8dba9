import type { TrackObject } from "./music";
import type { EpisodeObject } from "./spoken";
import type { ExternalUrls } from "./wire";

/** What something is played out of. */
export type ContextObject = {
  external_urls: ExternalUrls;
  href: string;
  /** "collection" = the saved tracks. */
  type: "album" | "artist" | "playlist" | "show" | "collection";
  uri: string;
};

/** A device; `id` is null for one that may not be addressed. */
export type DeviceObject = {
  id: string | null;
  is_active: boolean;
  is_private_session: boolean;
  is_restricted: boolean;
  name: string;
  type: string;
  volume_percent: number | null;
  supports_volume: boolean;
};

/** The answer of `GET /me/player/currently-playing`. Times in milliseconds. */
export type CurrentlyPlaying = {
  repeat_state: "off" | "track" | "context";
  shuffle_state: boolean;
  smart_shuffle: boolean;
  context: ContextObject | null;
  timestamp: number;
  progress_ms: number | null;
  is_playing: boolean;
  /** Null for an advertisement, something unknown, and an episode that was not asked for. */
  item: TrackObject | EpisodeObject | null;
  currently_playing_type: "track" | "episode" | "ad" | "unknown";
  actions: { disallows: Record<string, true> };
};

/** The answer of `GET /me/player`. */
export type PlaybackState = { device: DeviceObject } & CurrentlyPlaying;
/** One play of `GET /me/player/recently-played`. */
export type PlayObject = {
  track: TrackObject;
  played_at: string;
  context: ContextObject | null;
};
