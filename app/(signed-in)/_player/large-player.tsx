"use client";

import { useTranslations } from "#translations";
import type { PlayerResponse } from "@/lib/client/player-polling";
import type { PlayerAction } from "@/lib/client/player-state";
import { Artwork } from "../../_components/artwork";
import { formatDuration } from "../../_components/dates";
import { LargeSongName } from "./item-title";
import type { Song } from "./now-playing-item";
import { NothingPlaying, type PlayerCheck, PlayerUnknown } from "./player-empty";
import { PlayingWhere } from "./playing-on";
import { SeekBar } from "./seek-bar";
import { Transport } from "./transport";
import { useSeek } from "./use-seek";

type Controls = { tell: (order: PlayerAction) => void; maySeek: boolean };

type Props = Controls & {
  /** What was last heard of the player. */
  answer: PlayerResponse | undefined;
  song: Song | null;
  look: PlayerCheck;
};

/** What is playing, with room around it; or why nothing is, and what would help. On a phone it is one line. */
export function LargePlayer({ answer, song, look, ...controls }: Props) {
  const t = useTranslations("player");

  return (
    <section aria-label={t("now")}>
      {answer && song ? (
        <LargeSong answer={answer} song={song} fails={look.error !== undefined} {...controls} />
      ) : look.error ? (
        <PlayerUnknown error={look.error} look={look} />
      ) : (
        <NothingPlaying />
      )}
    </section>
  );
}

type SongProps = Controls & { answer: PlayerResponse; song: Song; fails: boolean };

function LargeSong({ answer, song, fails, ...controls }: SongProps) {
  const t = useTranslations("items");
  const cover = <Artwork src={song.image} size={148} large fluid />;
  const url = song.track?.url;

  return (
    <div className="items-end gap-6 sm:grid sm:grid-cols-[148px_minmax(0,1fr)] lg:grid-cols-[clamp(112px,10.3vw,148px)_minmax(0,1fr)]">
      <div className="max-sm:hidden">
        {url ? (
          <a href={url} rel="noreferrer" tabIndex={-1} aria-label={t("openNamed", { name: song.title })}>
            {cover}
          </a>
        ) : (
          cover
        )}
      </div>
      <div className="min-w-0">
        <PlayingWhere answer={answer} fails={fails} />
        <div className="max-sm:hidden">
          <LargeSongName song={song} />
          <LargeControls answer={answer} {...controls} />
        </div>
      </div>
    </div>
  );
}

function LargeControls({ answer, tell, maySeek }: Controls & { answer: PlayerResponse }) {
  const t = useTranslations("player");
  const seek = useSeek(answer, tell);
  const { player } = answer;
  const end = player?.track?.durationMs;
  if (!player) return null;

  return (
    <>
      <div className="relative mt-4 h-px bg-line">
        <SeekBar answer={answer} seek={seek} maySeek={maySeek} className="-top-3.5 h-6 [--rest:9px]" />
      </div>
      <div className="-mb-3 flex h-10 items-center justify-between text-t-12 text-ink-3 tabular-nums">
        <span className="min-w-9">{end ? formatDuration(seek.at) : ""}</span>
        {player.device?.isRestricted ? (
          <span className="truncate px-2">{t("deaf")}</span>
        ) : (
          <div className="flex">
            <Transport player={player} tell={tell} />
          </div>
        )}
        <span className="min-w-9 text-right">{end ? formatDuration(end) : ""}</span>
      </div>
    </>
  );
}
