"use client";

import clsx from "clsx";
import type { PlayerResponse } from "@/lib/client/player-polling";
import type { PlayerAction } from "@/lib/client/player-state";
import { Artwork } from "../../_components/artwork";
import { Elapsed } from "./elapsed-time";
import { SongName } from "./item-title";
import type { Song } from "./now-playing-item";
import { PlayerPanelButton } from "./player-panel";
import { SeekBar } from "./seek-bar";
import { Transport } from "./transport";
import { useSeek } from "./use-seek";

const STRIP =
  "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:pb-[env(safe-area-inset-bottom)] max-sm:bottom-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:pb-0";

/** Its line is the lower edge of the masthead, below 1100 px the upper edge of the strip. */
const EDGE = "h-5 max-lg:-top-2.5 max-lg:[--rest:10px] lg:-bottom-1 lg:[--rest:3px]";

const ROW = "flex h-strip items-center gap-3 max-lg:room lg:ml-auto lg:max-w-[460px] lg:justify-end";

type Props = {
  answer: PlayerResponse;
  song: Song;
  tell: (order: PlayerAction) => void;
  maySeek: boolean;
  /** Whether the large player is seen, so that the masthead need not say the same; it keeps the line. */
  stepsBack: boolean;
};

/** What is playing in one row: in the masthead, and below 1100 px, where that has no room for it, at the bottom. */
export function PlayerStrip({ answer, song, tell, maySeek, stepsBack }: Props) {
  const seek = useSeek(answer, tell);
  const { player } = answer;
  if (!player) return null;

  return (
    <div data-playing={player.isPlaying} className={STRIP}>
      <SeekBar
        answer={answer}
        seek={seek}
        maySeek={maySeek}
        className={EDGE}
        handleClass={stepsBack ? "lg:hidden" : undefined}
      />
      {/* Whoever is in it by keys is not left without a place. */}
      <div className={clsx("lg:@container", stepsBack && "lg:not-focus-within:hidden")}>
        <div className={ROW}>
          <Artwork src={song.image} size={40} eager />
          <div className="min-w-0 text-t-13 max-lg:flex-1">
            <SongName song={song} />
          </div>
          <Elapsed
            at={seek.at}
            end={player.track?.durationMs}
            className="hidden shrink-0 text-t-12 text-ink-3 sm:max-lg:block @min-[28rem]:block"
          />
          <div className="flex shrink-0 items-center">
            <Transport player={player} tell={tell} narrow />
            <PlayerPanelButton />
          </div>
        </div>
      </div>
    </div>
  );
}
