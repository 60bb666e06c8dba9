import type { Track } from "../catalog/catalog";
import { randomFrom } from "../catalog/random";
import type { EmulatorState } from "../state/emulator-state";

/** Returns the invented sound of a track, always the same for its id. */
export function soundOf({ id }: Track) {
  const random = randomFrom("sound", id);
  const share = () => Math.round(random.float() * 1000) / 1000;
  return {
    acousticness: share(),
    danceability: share(),
    energy: share(),
    instrumentalness: share(),
    key: random.int(0, 11),
    liveness: share(),
    loudness: -random.int(30, 240) / 10,
    mode: random.int(0, 1),
    speechiness: share(),
    tempo: random.int(600, 1900) / 10,
    time_signature: random.int(3, 5),
    valence: share(),
  };
}

/** Returns a track's audio features. Spotify docs: reference/get-audio-features. */
export function audioFeatures({ origin }: EmulatorState, track: Track) {
  return {
    ...soundOf(track),
    analysis_url: `${origin}/v1/audio-analysis/${track.id}`,
    duration_ms: track.durationMs,
    id: track.id,
    track_href: `${origin}/v1/tracks/${track.id}`,
    type: "audio_features",
    uri: `spotify:track:${track.id}`,
  };
}
