"use client";

import { Shuffle } from "lucide-react";
import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import type { PlayerAction } from "@/lib/client/player-state";
import { Button } from "./button";
import { PlayIcon } from "./play-icon";
import { startPlayback, togglePlayback, usePlayerSnapshot } from "./playback";

type Props = {
  /** The playlist, album or artist; null if Spotify gives it no id. */
  contextUri: string | null;
  name: string;
  /** The first item, where it is known. */
  track?: TrackView | null;
  /** The number of items, for a random start; not for an artist, which Spotify always starts itself. */
  count?: number | null;
};

/** Play and shuffle play, in the header of a playlist, album or artist. */
export function PlayButtons({ contextUri, name, track = null, count }: Props) {
  const t = useTranslations("player");
  const player = usePlayerSnapshot();
  if (!contextUri || count === 0) return null;
  const isCurrent = player?.contextUri === contextUri;
  const isPlaying = isCurrent && player.isPlaying;

  function start(actions: PlayerAction[], first: TrackView | null): void {
    startPlayback({ actions, name, track: first });
  }

  function toggle(): void {
    if (isCurrent) togglePlayback(isPlaying, name);
    else start([{ command: "play", contextUri: contextUri ?? undefined }], player?.shuffle ? null : track);
  }

  return (
    <>
      <Button kind="ink" onClick={toggle} data-command="play">
        <PlayIcon isPlaying={isPlaying} />
        {t(isPlaying ? "pause" : "play")}
      </Button>
      <Button data-command="shuffle" onClick={() => start(shufflePlay(contextUri, count ?? null), null)}>
        <Shuffle size={18} strokeWidth={1.5} aria-hidden="true" />
        {t("shufflePlay")}
      </Button>
    </>
  );
}

/** Turning shuffle on does not change the item that plays, so playback starts at a random place itself. */
function shufflePlay(contextUri: string, count: number | null): PlayerAction[] {
  const position = count ? { position: Math.floor(Math.random() * count) } : {};
  return [
    { command: "shuffle", on: true },
    { command: "play", contextUri, ...position },
  ];
}
