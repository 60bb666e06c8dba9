import type { TrackObject } from "./music";
import type { EpisodeObject, PlayedChapter } from "./spoken";
import type { ExternalUrls } from "./wire";

/** The context of a playback. */
export type ContextObject = {
  external_urls: ExternalUrls;
  href: string;
  /** "collection" = the saved tracks. */
  type: "album" | "artist" | "playlist" | "show" | "audiobook" | "collection";
  uri: string;
};

/** A device; `id` is null for a restricted one. */
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

/** Response of `GET /me/player/currently-playing`. Times in milliseconds. */
export type CurrentlyPlaying = {
  repeat_state: "off" | "track" | "context";
  shuffle_state: boolean;
  smart_shuffle: boolean;
  context: ContextObject | null;
  timestamp: number;
  progress_ms: number | null;
  is_playing: boolean;
  /** Null for an advertisement, an unknown item, and an episode that was not requested. */
  item: TrackObject | EpisodeObject | PlayedChapter | null;
  currently_playing_type: "track" | "episode" | "ad" | "unknown";
  actions: { disallows: Record<string, true> };
};

/** Response of `GET /me/player`. */
export type PlaybackState = { device: DeviceObject } & CurrentlyPlaying;
/** One play of `GET /me/player/recently-played`. */
export type PlayObject = {
  track: TrackObject;
  played_at: string;
  context: ContextObject | null;
};
