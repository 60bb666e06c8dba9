import type { DeviceView, PlayerView, TrackView } from "@/lib/api/types";

/** A song of 200 s without a page at Spotify. */
export const song: TrackView = {
  id: "t",
  title: "Song",
  artists: [],
  album: null,
  image: null,
  durationMs: 200_000,
  explicit: false,
  url: null,
};

/** A device that accepts every command. */
export const kitchen: DeviceView = {
  id: "d",
  name: "Kitchen",
  kind: "Speaker",
  isActive: true,
  isRestricted: false,
  volume: 40,
};

/** Returns a player that is playing, with nothing else known except the overrides of a test. */
export function samplePlayer(overrides: Partial<PlayerView> = {}): PlayerView {
  return {
    isPlaying: true,
    progressMs: 0,
    track: null,
    kind: "unknown",
    device: null,
    shuffle: false,
    repeat: "off",
    contextUri: null,
    disallows: [],
    ...overrides,
  };
}
