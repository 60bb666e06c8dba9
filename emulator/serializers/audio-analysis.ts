import type { Track } from "../catalog/catalog";
import { randomFrom } from "../catalog/random";
import { soundOf } from "./audio-features";

type Interval = { start: number; duration: number; confidence: number };

const SECTION_S = 30;
const SAMPLE_RATE = 22_050;

/** Returns a track's audio analysis in seconds from its start. Spotify docs: reference/get-audio-analysis. */
export function audioAnalysis(track: Track) {
  const { tempo, time_signature, key, mode, loudness } = soundOf(track);
  const duration = track.durationMs / 1000;
  const beat = 60 / tempo;
  const beats = intervals(track, duration, beat);
  const tone = { key, key_confidence: 0.7, mode, mode_confidence: 0.6 };
  const metre = { tempo, tempo_confidence: 0.8, time_signature, time_signature_confidence: 0.9 };
  return {
    meta: { analyzer_version: "4.0.0", platform: "Linux", status_code: 0, detailed_status: "OK" },
    track: { num_samples: Math.round(duration * SAMPLE_RATE), duration, loudness, ...metre, ...tone },
    bars: intervals(track, duration, beat * time_signature),
    beats,
    sections: intervals(track, duration, SECTION_S).map((part) => ({ ...part, loudness, ...metre, ...tone })),
    segments: beats.map((part, index) => ({ ...part, ...segmentAt(track, index, loudness) })),
    tatums: intervals(track, duration, beat / 2),
  };
}

function intervals({ id }: Track, end: number, step: number): Interval[] {
  const random = randomFrom("interval", id, step);
  return Array.from({ length: Math.ceil(end / step) }, (_, index) => {
    const start = index * step;
    return { start, duration: Math.min(step, end - start), confidence: random.int(1, 999) / 1000 };
  });
}

function segmentAt({ id }: Track, index: number, loudness: number) {
  const random = randomFrom("segment", id, index);
  const twelve = (make: () => number) => Array.from({ length: 12 }, make);
  return {
    loudness_start: loudness - 6,
    loudness_max: loudness,
    loudness_max_time: 0.05,
    loudness_end: 0,
    pitches: twelve(() => random.int(0, 1000) / 1000),
    timbre: twelve(() => random.int(-100_000, 100_000) / 1000),
  };
}
