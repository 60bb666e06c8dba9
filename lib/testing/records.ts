import type { RecordView } from "../api/types";
import type { ExportList } from "../export/export-list";

/** A record of a song; `overrides` replace its fields. */
export function makeRecord(overrides: Partial<RecordView> = {}): RecordView {
  const ada = { name: "Ada", uri: "spotify:artist:0aB1cD2eF3gH4iJ5kL6mN7" };
  return {
    position: 0,
    kind: "track",
    uri: "spotify:track:6rTq9Wm2Xc4Vb7Nz1Kp5Ls",
    name: "Slow Harbour",
    artists: [ada],
    album: {
      name: "Low Tide",
      uri: "spotify:album:7nM6lK5jI4hG3fE2dC1bA0",
      artists: [ada],
      releaseDate: "2024-03-08",
    },
    durationMs: 214_000,
    isrc: "GBXYZ2400017",
    addedAt: "2026-11-20T18:04:11Z",
    addedBy: "ida",
    discNumber: 1,
    trackNumber: 3,
    explicit: false,
    ...overrides,
  };
}

/** A place whose item is gone. */
export function makeGone(position: number): RecordView {
  const nothing = { uri: null, artists: [], album: null, durationMs: null, isrc: null };
  return makeRecord({ position, kind: "unknown", name: "", ...nothing, discNumber: null, trackNumber: null });
}

/** The head of a playlist. */
export function makeList(overrides: Partial<ExportList> = {}): ExportList {
  return {
    kind: "playlist",
    id: "37XvQ0ZJm1tKb8sLw5Rc2d",
    name: "Sunday",
    description: "Slow & <soft>",
    uri: "spotify:playlist:37XvQ0ZJm1tKb8sLw5Rc2d",
    owner: { id: "ida", name: "Ida" },
    isPublic: false,
    snapshot: "s1",
    ...overrides,
  };
}
