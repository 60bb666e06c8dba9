"use client";

import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import type { PlayTarget } from "@/lib/client/player-state";
import { Button } from "./button";
import { PlayIcon } from "./play-icon";
import { startPlayback, togglePlayback, usePlayerSnapshot } from "./playback";

type Props = {
  name: string;
  /** The item that starts first, where it is known. */
  track: TrackView | null;
  /** What plays: a context, or items of which the first is `track`. */
  target: PlayTarget;
};

/** Play, in the header of a song, an episode, a show or an audiobook; pause while it plays. */
export function PlayButton({ name, track, target }: Props) {
  const t = useTranslations("player");
  const player = usePlayerSnapshot();
  const isCurrent = target.contextUri
    ? player?.contextUri === target.contextUri
    : track?.url != null && player?.url === track.url;
  const isPlaying = isCurrent && player?.isPlaying === true;

  function toggle(): void {
    if (isCurrent) togglePlayback(isPlaying, name);
    else startPlayback({ actions: [{ command: "play", ...target }], name, track });
  }

  return (
    <Button kind="ink" onClick={toggle} data-command="play">
      <PlayIcon isPlaying={isPlaying} />
      {t(isPlaying ? "pause" : "play")}
    </Button>
  );
}
