"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import type { PlayerResponse } from "@/lib/client/player-state";
import { type PlayerAction, positionAt } from "@/lib/client/player-state";
import { SECOND_MS } from "@/lib/time";
import { formatDuration } from "../../_components/dates";
import { useDebouncedCallback } from "../../_components/use-debounced";
import { ProgressLine } from "./progress-line";

/** One press of an arrow key moves the position by this much. */
const SEEK_STEP_MS = 5_000;
const STEPS: Record<string, number> = {
  ArrowRight: SEEK_STEP_MS,
  ArrowUp: SEEK_STEP_MS,
  ArrowLeft: -SEEK_STEP_MS,
  ArrowDown: -SEEK_STEP_MS,
};

type Props = {
  response: PlayerResponse;
  seek: Seek;
  /** Whether the user can move it; else it only shows the progress. */
  maySeek: boolean;
  /** Position and size: the height is the touch target, `--rest` the distance of the line from the lower edge. */
  className: string;
  /** Hides the handle where another one for the same song is shown. */
  handleClass?: string;
};

/** Progress bar of the current item, which the user can move by pointer and keys where seeking is allowed. */
export function SeekBar({ response, seek, maySeek, className, handleClass }: Props) {
  const t = useTranslations("player");
  const end = response.player?.track?.durationMs;
  if (!end) return null;

  return (
    <div
      className={clsx(
        "group/seek absolute inset-x-0 overflow-x-clip",
        !maySeek && "pointer-events-none",
        className,
      )}
    >
      <ProgressLine response={response} held={seek.held} movable={maySeek} />
      {maySeek && (
        <input
          type="range"
          aria-label={t("place")}
          aria-valuetext={t("placeSaid", { at: formatDuration(seek.at), end: formatDuration(end) })}
          min={0}
          max={end}
          step={SECOND_MS}
          value={seek.at}
          onChange={(event) => seek.move(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            const step = STEPS[event.key];
            if (step === undefined) return;
            event.preventDefault();
            seek.move(Math.min(end, Math.max(0, seek.at + step)));
          }}
          className={clsx("seek absolute inset-0", handleClass)}
        />
      )}
    </div>
  );
}

/** The displayed position (ms), the position while the user moves it (else null), and a function that moves it. */
export type Seek = { at: number; held: number | null; move: (ms: number) => void };

/** Returns the position in the song. It advances on its own, follows the user's moves, and sends a debounced seek command. */
export function useSeek(response: PlayerResponse, sendCommand: (order: PlayerAction) => void): Seek {
  const actual = usePosition(response);
  const { value, held, move } = useDebouncedSlider(actual, (ms) =>
    sendCommand({ command: "seek", positionMs: Math.round(ms) }),
  );
  return { at: value, held, move };
}

/** Margin after the full second, so that it has passed even if the timer fires early. */
const TIMER_MARGIN_MS = 20;

/** Returns the position (ms) in the song, updated with each second of it. */
function usePosition(response: PlayerResponse): number {
  const [now, setNow] = useState(Date.now);
  const at = positionAt(response, Math.max(now, response.asOf));
  const isPlaying = response.player?.isPlaying ?? false;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => setNow(Date.now()), SECOND_MS - (at % SECOND_MS) + TIMER_MARGIN_MS);
    return () => clearTimeout(timer);
  }, [at, isPlaying]);

  return at;
}

/** A slider that has not moved for this long has its final value. */
const DEBOUNCE_MS = 300;

/**
 * Holds a slider's value while it moves, and commits it debounced: a key held down moves it many times a second.
 * @param actual the value from outside; shown again after the commit.
 */
export function useDebouncedSlider(actual: number, onCommit: (value: number) => void) {
  const [moved, setMoved] = useState<number | null>(null);
  const commit = useDebouncedCallback((value: number) => {
    setMoved(null);
    onCommit(value);
  }, DEBOUNCE_MS);

  function move(value: number): void {
    setMoved(value);
    commit(value);
  }

  return { value: moved ?? actual, held: moved, move };
}
