"use client";

import { useTranslations } from "#translations";
import type { PlayerResponse } from "@/lib/client/player-polling";
import type { PlayerAction } from "@/lib/client/player-state";
import { formatDuration } from "../../_components/dates";
import { SEEK_STEP } from "./seek-bar";
import { Slider } from "./slider";
import { useSeek } from "./use-seek";

/** Where the song is, to be moved. */
export function SeekSlider({
  answer,
  tell,
}: {
  answer: PlayerResponse;
  tell: (order: PlayerAction) => void;
}) {
  const t = useTranslations("player");
  const { at, move } = useSeek(answer, tell);
  const { player } = answer;
  const end = player?.track?.durationMs;
  if (!player || !end) return null;

  return (
    <div className="mt-4 flex items-center gap-3 text-t-12 text-ink-3 tabular-nums">
      <span className="min-w-9">{formatDuration(at)}</span>
      <Slider
        name={t("place")}
        value={at}
        max={end}
        step={SEEK_STEP}
        said={t("placeSaid", { at: formatDuration(at), end: formatDuration(end) })}
        disabled={player.device?.isRestricted || player.disallows.includes("seeking")}
        onMove={move}
      />
      <span className="min-w-9 text-right">{formatDuration(end)}</span>
    </div>
  );
}
