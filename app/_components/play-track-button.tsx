"use client";

import { useTranslations } from "#translations";
import { MAX_PLAY_URIS } from "@/lib/api/paths";
import type { TrackView } from "@/lib/api/types";
import type { PlayTarget } from "@/lib/client/player-state";
import { spotifyUri } from "@/lib/spotify-uri";
import { useDisplayName } from "./item-labels";
import { PlayIcon } from "./play-icon";
import { startPlayback, togglePlayback, usePlayerSnapshot } from "./playback";

type Props = {
  track: TrackView;
  /** What plays from this track on; the track alone by default. Called on a click. */
  target?: () => PlayTarget;
};

/** Plays a track of a list, and pauses it while it plays. Nothing is shown for what has no page on Spotify, such as a local file. */
export function PlayTrackButton({ track, target }: Props) {
  const t = useTranslations("player");
  const player = usePlayerSnapshot();
  const name = useDisplayName()(track.title);
  const uri = spotifyUri(track.url);
  if (!uri) return <span />;
  const isCurrent = player?.url === track.url;
  const isPlaying = isCurrent && player?.isPlaying === true;

  function toggle(): void {
    if (isCurrent) {
      togglePlayback(isPlaying, track.title);
      return;
    }
    playTrack(track, target?.() ?? { uris: uri ? [uri] : [] });
  }

  const label = t(isPlaying ? "pauseNamed" : "playNamed", { name });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={toggle}
      className="-m-3 grid shrink-0 place-items-center p-3 text-ink-3 hover:text-ink"
    >
      <PlayIcon isPlaying={isPlaying} />
    </button>
  );
}

/** Starts a track as a part of what plays. */
export function playTrack(track: TrackView, target: PlayTarget): void {
  startPlayback({ actions: [{ command: "play", ...target }], name: track.title, track });
}

/** Returns a track and those after it, as far as they can be played. */
export function urisFrom(tracks: readonly TrackView[], index: number): PlayTarget {
  const uris = tracks.slice(index, index + MAX_PLAY_URIS).flatMap(({ url }) => spotifyUri(url) ?? []);
  return { uris };
}
