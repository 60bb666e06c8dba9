"use client";

import clsx from "clsx";
import { useTranslations } from "#translations";
import type { PlayerResponse } from "@/lib/client/player-polling";
import { formatDuration } from "../../_components/dates";
import { ProgressLine } from "./progress-line";
import type { Seek } from "./use-seek";

const SECOND = 1_000;
/** Milliseconds that one press of an arrow key moves. */
export const SEEK_STEP = 5_000;
const STEPS: Record<string, number> = {
  ArrowRight: SEEK_STEP,
  ArrowUp: SEEK_STEP,
  ArrowLeft: -SEEK_STEP,
  ArrowDown: -SEEK_STEP,
};

type Props = {
  answer: PlayerResponse;
  seek: Seek;
  /** Whether it is a handle; else it only shows how far the song is. */
  maySeek: boolean;
  /** Where it lies: its height is what a finger finds, `--rest` how far above its lower edge the line runs. */
  className: string;
  /** Where the handle gives way to another one for the same song. */
  handleClass?: string;
};

/** The groove of what plays, to be moved by hand and by keys where that is allowed. */
export function SeekBar({ answer, seek, maySeek, className, handleClass }: Props) {
  const t = useTranslations("player");
  const end = answer.player?.track?.durationMs;
  if (!end) return null;

  return (
    <div
      className={clsx(
        "group/seek absolute inset-x-0 overflow-x-clip",
        !maySeek && "pointer-events-none",
        className,
      )}
    >
      <ProgressLine answer={answer} held={seek.held} movable={maySeek} />
      {maySeek && (
        <input
          type="range"
          aria-label={t("place")}
          aria-valuetext={t("placeSaid", { at: formatDuration(seek.at), end: formatDuration(end) })}
          min={0}
          max={end}
          step={SECOND}
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
