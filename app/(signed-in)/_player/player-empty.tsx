"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client";
import { useLastPlayed } from "@/lib/client/queries";
import { Artwork } from "../../_components/artwork";
import { Button } from "../../_components/button";
import { useDisplayName } from "../../_components/item-labels";
import { LocalTime } from "../../_components/local-time";
import { SpotifyLink } from "../../_components/spotify-link";
import { artistNames } from "../../_components/track-name";
import { LARGE_PLAYER_GRID, LargePlayerNote, useMayReadRecent } from "./large-player-slot";
import { LargeSongName, SongCover, SongName } from "./now-playing-item";
import { useCommandLabels } from "./player-error";
import { DeviceChoiceButton } from "./player-panel";

/** The outcome of the last poll of the player, and a function that polls again. */
export type PlayerCheck = { error: ApiClientError | undefined; isLooking: boolean; look: () => void };

/** Shown while nothing plays: the song that played last, or where the user can start music. */
export function NothingPlaying({ onResume }: { onResume: (track: TrackView) => void }) {
  const t = useTranslations("player");
  const last = useLastPlayed(useMayReadRecent()).data?.plays[0]?.track;
  if (last) return <LastPlayed track={last} onResume={() => onResume(last)} />;

  return (
    <LargePlayerNote
      title={t("nothing.title")}
      action={
        <>
          <DeviceChoiceButton />
          <SpotifyLink compact href="https://open.spotify.com/" label={t("nothing.link")} />
        </>
      }
    >
      {t("nothing.sentence")}
    </LargePlayerNote>
  );
}

function LastPlayed({ track, onResume }: { track: TrackView; onResume: () => void }) {
  const t = useTranslations("player");
  const title = useDisplayName()(track.title);
  const song = { track, title, by: artistNames(track), image: track.image };

  return (
    <>
      <div className={`hidden sm:grid ${LARGE_PLAYER_GRID}`}>
        <Artwork src={track.image} size={220} large fluid />
        <div className="min-w-0">
          <p className="text-t-13 text-ink-3">
            {t("nothing.title")} {t("lastPlayed")}
          </p>
          <LargeSongName song={song} />
          <div className="mt-4 flex flex-wrap items-center gap-x-5">
            <Button onClick={onResume}>{t("resume")}</Button>
            {track.url && <SpotifyLink compact href={track.url} label={title} />}
          </div>
        </div>
      </div>
      <div className="flex items-center gap-3 sm:hidden">
        <SongCover song={song} />
        <div className="min-w-0 flex-1 text-t-13">
          <p className="sr-only">{t("lastPlayed")}</p>
          <SongName song={song} />
        </div>
        <Button onClick={onResume}>{t("resume")}</Button>
      </div>
    </>
  );
}

/** Shown when the player could not be polled. It is polled again automatically where that may help. */
export function PlayerUnknown({
  error,
  look: { isLooking, look },
}: {
  error: ApiClientError;
  look: PlayerCheck;
}) {
  const t = useTranslations("failures");
  const { title, sentence, step } = useCommandLabels(error.code, "player");
  const wait = error.retryAfter;

  return (
    <LargePlayerNote
      title={title}
      action={
        step === "retry" &&
        wait === null && (
          <Button aria-busy={isLooking} onClick={look}>
            {t(isLooking ? "trying" : "retry")}
          </Button>
        )
      }
    >
      <p>{sentence}</p>
      {wait !== null && <RetryTime error={error} seconds={wait} />}
    </LargePlayerNote>
  );
}

function RetryTime({ error, seconds }: { error: ApiClientError; seconds: number }) {
  const t = useTranslations("player");
  // Computed once per response, or the displayed time would keep moving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new response has a new time
  const now = useMemo(() => Date.now(), [error]);

  const time = () => (
    <b className="font-medium text-ink">
      <LocalTime at={now + seconds * 1000} now={now} />
    </b>
  );

  return <p className="mt-1">{t.rich("lookAgain", { time })}</p>;
}
