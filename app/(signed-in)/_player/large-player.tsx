"use client";

import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import type { PlayerAction, PlayerResponse } from "@/lib/client/player-state";
import { Artwork } from "../../_components/artwork";
import { LocalTime } from "../../_components/local-time";
import { NEW_TAB } from "../../_components/new-tab";
import { LARGE_PLAYER_GRID, useNextSlot } from "./large-player-slot";
import { NextLine } from "./next-line";
import { LargeSongName, type Song } from "./now-playing-item";
import { PlayerControls } from "./player-controls";
import { NothingPlaying, type PlayerCheck, PlayerUnknown } from "./player-empty";
import { PlayerPanelWord } from "./player-panel";
import { PlayingFrom } from "./playing-from";
import { SongActions } from "./song-actions";

type Controls = {
  sendCommand: (order: PlayerAction) => void;
  maySeek: boolean;
  mayAdjust: boolean;
};

export type LargePlayerProps = Controls & {
  /** The last response about the player. */
  response: PlayerResponse | undefined;
  song: Song | null;
  look: PlayerCheck;
  /** Whether it is visible; else what plays next is not read. */
  inView: boolean;
  /** Chooses a device, on which a song then starts. */
  onResume: (track: TrackView) => void;
};

/** On a phone, it is where the strip is while a song plays: in the page it would move everything below it when it appears. */
const IDLE_STRIP =
  "max-sm:fixed max-sm:inset-x-0 max-sm:bottom-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:z-20 max-sm:flex max-sm:h-strip max-sm:flex-col max-sm:justify-center max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:px-gutter";

/**
 * What is playing, shown large; or what played last, or why nothing is known. On a phone, where the strip shows what is
 * playing, only the latter, in one line.
 */
export function LargePlayer({ response, song, look, inView, onResume, ...controls }: LargePlayerProps) {
  const t = useTranslations("player");
  const nextSlot = useNextSlot();

  return (
    <section aria-label={t("now")}>
      {response && song ? (
        <LargeSong response={response} song={song} isUncertain={look.error !== undefined} {...controls} />
      ) : (
        <div data-idle className={IDLE_STRIP}>
          {look.error ? (
            <PlayerUnknown error={look.error} look={look} />
          ) : (
            <NothingPlaying onResume={onResume} />
          )}
        </div>
      )}
      {nextSlot &&
        response &&
        createPortal(<NextLine player={song && response.player} inView={inView} />, nextSlot)}
      {nextSlot &&
        !response &&
        look.error &&
        createPortal(<p className="text-t-13 text-ink-2">{t("queue.failed")}</p>, nextSlot)}
    </section>
  );
}

type SongProps = Controls & { response: PlayerResponse; song: Song; isUncertain: boolean };

function LargeSong({ response, song, isUncertain, ...controls }: SongProps) {
  const t = useTranslations("items");
  const cover = <Artwork src={song.image} size={220} large fluid />;
  const { track } = song;

  return (
    <div className={`hidden sm:grid ${LARGE_PLAYER_GRID}`}>
      <div>
        {track?.url ? (
          <a href={track.url} {...NEW_TAB} tabIndex={-1} aria-label={t("openNamed", { name: song.title })}>
            {cover}
          </a>
        ) : (
          cover
        )}
      </div>
      <div className="min-w-0">
        <PlayingWhere response={response} isUncertain={isUncertain} />
        <LargeSongName
          song={song}
          end={response.player && <PlayingFrom player={response.player} kind="end" />}
        />
        <PlayerControls key={track?.url} response={response} {...controls}>
          {track && (
            <div className="flex gap-x-4">
              <SongActions track={track} />
            </div>
          )}
        </PlayerControls>
      </div>
    </div>
  );
}

type WhereProps = {
  response: PlayerResponse;
  /** Whether a later poll failed, so that the state is uncertain. */
  isUncertain: boolean;
};

/** "Now playing on Kitchen speaker". The device name opens the panel with its volume and the other devices. */
function PlayingWhere({ response: { player, asOf }, isUncertain }: WhereProps) {
  const t = useTranslations("player");
  if (!player) return null;

  const time = () => <LocalTime at={asOf} now={Date.now()} as="atMoment" />;
  const device = () => <PlayerPanelWord>{player.device?.name || t("elsewhere")}</PlayerPanelWord>;

  return (
    <p className="flex min-h-5 items-center gap-[0.35em] text-t-13 whitespace-nowrap text-ink-3">
      {isUncertain ? (
        <span className="truncate">{t.rich("unsure", { time })}</span>
      ) : (
        t.rich(player.isPlaying ? "playing" : "paused", { device })
      )}
    </p>
  );
}
