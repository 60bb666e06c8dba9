import type { useTranslations } from "#translations";
import type { PlayerView, TrackView } from "@/lib/api/types";
import { artistNames } from "../../_components/track-name";

/** What is heard, as the strip shows it. `track` is null for an advertisement and for what Spotify does not name. */
export type Song = { track: TrackView | null; title: string; by: string; image: string | null };

/**
 * What a player is at, playing or paused; null where it is at nothing.
 * @param t the messages of `player`
 */
export function toNowPlayingItem(
  player: PlayerView | null,
  t: ReturnType<typeof useTranslations<"player">>,
): Song | null {
  if (!player) return null;
  const { track, kind, isPlaying } = player;
  if (track) return { track, title: track.title, by: artistNames(track), image: track.image };
  if (kind === "ad") return { track, title: t("ad.title"), by: t("ad.by"), image: null };
  if (isPlaying) return { track, title: t("unnamed.title"), by: t("unnamed.by"), image: null };
  return null;
}
