"use client";

import clsx from "clsx";
import type { PlayerAction, PlayerResponse } from "@/lib/client/player-state";
import { formatDuration } from "../../_components/dates";
import { type Song, SongCover, SongName } from "./now-playing-item";
import { PlayerPanelButton } from "./player-panel";
import { SeekBar, useSeek } from "./seek-bar";
import { Transport } from "./transport";

const STRIP =
  "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:pb-[env(safe-area-inset-bottom)] max-sm:bottom-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:pb-0";

/** The progress line is the lower edge of the header; below 1100 px, the upper edge of the strip. */
const EDGE = "h-5 max-lg:-top-2.5 max-lg:[--rest:10px] lg:-bottom-1 lg:[--rest:3px]";

const ROW = "flex h-strip items-center gap-3 max-lg:room lg:ml-auto lg:max-w-[460px] lg:justify-end";

type Props = {
  response: PlayerResponse;
  song: Song;
  sendCommand: (order: PlayerAction) => void;
  maySeek: boolean;
  /** Whether the large player is visible, so that the header need not repeat it; the progress line stays. */
  isCollapsed: boolean;
};

/** What is playing in one row: in the header, or below 1100 px, where the header has no space for it, at the bottom. */
export function PlayerStrip({ response, song, sendCommand, maySeek, isCollapsed }: Props) {
  const seek = useSeek(response, sendCommand);
  const { player } = response;
  if (!player) return null;

  return (
    <div data-playing={player.isPlaying} className={STRIP}>
      <SeekBar
        response={response}
        seek={seek}
        maySeek={maySeek}
        className={EDGE}
        handleClass={isCollapsed ? "lg:hidden" : undefined}
      />
      {/* It stays while it has the keyboard focus, which would be lost otherwise. */}
      <div className={clsx("lg:@container", isCollapsed && "lg:not-focus-within:hidden")}>
        <div className={ROW}>
          <SongCover song={song} />
          <div className="min-w-0 text-t-13 max-lg:flex-1">
            <SongName song={song} />
          </div>
          <Elapsed
            at={seek.at}
            end={player.track?.durationMs}
            className="hidden shrink-0 text-t-12 text-ink-3 sm:max-lg:block @min-[28rem]:block"
          />
          <div className="flex shrink-0 items-center">
            <Transport player={player} sendCommand={sendCommand} narrow />
            <PlayerPanelButton />
          </div>
        </div>
      </div>
    </div>
  );
}

type ElapsedProps = { at: number; end: number | undefined; className?: string };

/** "2:14 / 5:02". `at` and `end` are in ms; renders nothing if the duration is unknown. */
function Elapsed({ at, end, className }: ElapsedProps) {
  if (!end) return null;

  return (
    <p className={className}>
      <span className="tabular-nums">
        {formatDuration(at)} / {formatDuration(end)}
      </span>
    </p>
  );
}
