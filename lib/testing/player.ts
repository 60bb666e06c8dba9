import type { DeviceView, PlayerView, TrackView } from "@/lib/api/types";

/** A song of 200 s without a page of its own. */
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

/** A device that takes every command. */
export const kitchen: DeviceView = {
  id: "d",
  name: "Kitchen",
  kind: "Speaker",
  isActive: true,
  isRestricted: false,
  volume: 40,
};

/** A player of which nothing is known but that it plays, and what a test makes of it. */
export function samplePlayer(more: Partial<PlayerView> = {}): PlayerView {
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
    ...more,
  };
}
