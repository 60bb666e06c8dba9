"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { ApiError } from "@/lib/swr/api-error";
import { Button } from "../../_components/button";
import { LocalTime } from "../../_components/local-time";
import { SpotifyLink } from "../../_components/spotify-link";
import { commandWords } from "./command-words";
import { DeviceChoiceButton } from "./player-panel";
import { StageNote } from "./stage-note";

/** What became of the last look at the player, and the way to look again. */
export type PlayerLook = { error: ApiError | undefined; isLooking: boolean; look: () => void };

/** For whoever listens to nothing: where music could be begun. */
export function NothingPlays() {
  return (
    <StageNote
      title="Nothing is playing."
      action={
        <>
          <DeviceChoiceButton />
          <SpotifyLink compact href="https://open.spotify.com/" label="to play something" />
        </>
      }
    >
      Start something on Spotify, then come back: it shows here.
    </StageNote>
  );
}

/** For when Spotify could not be asked. It is asked again by itself where that may help. */
export function PlayerUnknown({ error, look: { isLooking, look } }: { error: ApiError; look: PlayerLook }) {
  const { title, sentence, step } = commandWords(useTranslations("failures"), error.code, "player");
  const wait = error.retryAfter;

  return (
    <StageNote
      title={title}
      action={
        step === "retry" &&
        wait === null && (
          <Button aria-busy={isLooking} onClick={look}>
            {isLooking ? "Trying" : "Try again"}
          </Button>
        )
      }
    >
      <p>{sentence}</p>
      {wait !== null && <RetryTime error={error} seconds={wait} />}
    </StageNote>
  );
}

function RetryTime({ error, seconds }: { error: ApiError; seconds: number }) {
  // Reckoned once for each answer, or it would move away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another time
  const now = useMemo(() => Date.now(), [error]);

  return (
    <p className="mt-1">
      It is looked at again from{" "}
      <b className="font-medium text-ink">
        <LocalTime at={now + seconds * 1000} now={now} />
      </b>{" "}
      on.
    </p>
  );
}
