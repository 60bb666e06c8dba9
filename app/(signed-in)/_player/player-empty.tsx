"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { ApiClientError } from "@/lib/client/api-client-error";
import { Button } from "../../_components/button";
import { LocalTime } from "../../_components/local-time";
import { SpotifyLink } from "../../_components/spotify-link";
import { LargePlayerNote } from "./large-player-note";
import { DeviceChoiceButton } from "./player-panel";
import { useCommandLabels } from "./use-command-labels";

/** What became of the last look at the player, and the way to look again. */
export type PlayerCheck = { error: ApiClientError | undefined; isLooking: boolean; look: () => void };

/** For whoever listens to nothing: where music could be begun. */
export function NothingPlaying() {
  const t = useTranslations("player");

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

/** For when Spotify could not be asked. It is asked again by itself where that may help. */
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
  // Reckoned once for each answer, or it would move away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another time
  const now = useMemo(() => Date.now(), [error]);

  const time = () => (
    <b className="font-medium text-ink">
      <LocalTime at={now + seconds * 1000} now={now} />
    </b>
  );

  return <p className="mt-1">{t.rich("lookAgain", { time })}</p>;
}
