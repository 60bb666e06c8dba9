"use client";

import type { PlayerAnswer } from "@/lib/swr/polling";
import { LocalTime } from "../../_components/local-time";
import { PlayerPanelWord } from "./player-panel";

type Props = {
  answer: PlayerAnswer;
  /** Whether a later look failed, so that it is no longer known. */
  fails: boolean;
};

/** "Now playing on Kitchen speaker", where the device leads to its volume and to the others. */
export function PlayingWhere({ answer: { player, asOf }, fails }: Props) {
  if (!player) return null;

  return (
    <p className="flex min-h-10 items-center gap-[0.35em] text-t-13 whitespace-nowrap text-ink-2 sm:min-h-5 sm:text-ink-3">
      {fails ? (
        <span className="truncate">
          Spotify does not answer. As it was <LocalTime at={asOf} now={Date.now()} as="atMoment" />
        </span>
      ) : (
        <>
          {player.isPlaying ? "Now playing on" : "Paused on"}
          <PlayerPanelWord>{player.device?.name || "another device"}</PlayerPanelWord>
        </>
      )}
    </p>
  );
}
