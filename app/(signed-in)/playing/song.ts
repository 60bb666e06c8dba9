import type { PlayerView, TrackView } from "@/lib/views";
import { artistNames } from "../../_components/track-name";

/** What is heard, as the strip shows it. `track` is null for an advertisement and for what Spotify does not name. */
export type Song = { track: TrackView | null; title: string; by: string; image: string | null };

/** What a player is at, playing or paused; null where it is at nothing. */
export function songOf(player: PlayerView | null): Song | null {
  if (!player) return null;
  const { track, kind, isPlaying } = player;
  if (track) return { track, title: track.title, by: artistNames(track), image: track.image };
  if (kind === "ad") return { track, title: "Advertisement", by: "The music goes on after it", image: null };
  if (isPlaying) return { track, title: "Something plays", by: "Spotify does not say what", image: null };
  return null;
}
