import { addableTrack } from "@/app/_components/additions";
import type { EntryView, TrackView } from "@/lib/api/types";

/** Returns a track as the entry of a list. */
export function trackEntry(track: TrackView, position: number): EntryView {
  const { kind, uri } = addableTrack(track);
  return { position, kind, addedAt: null, addedBy: null, uri, track };
}
