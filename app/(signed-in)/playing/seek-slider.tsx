"use client";

import type { PlayerOrder } from "@/lib/swr/playback";
import type { PlayerAnswer } from "@/lib/swr/polling";
import { length } from "../../_components/dates";
import { Slider } from "./slider";
import { usePosition } from "./use-position";
import { useSettled } from "./use-settled";

const STEP = 5_000;

/** Where the song is, to be moved. */
export function SeekSlider({ answer, tell }: { answer: PlayerAnswer; tell: (order: PlayerOrder) => void }) {
  const at = usePosition(answer);
  const { value, move } = useSettled(at, (positionMs) =>
    tell({ command: "seek", positionMs: Math.round(positionMs) }),
  );
  const { player } = answer;
  const end = player?.track?.durationMs;
  if (!player || !end) return null;

  return (
    <div className="mt-4 flex items-center gap-3 text-t-12 text-ink-3 tabular-nums">
      <span className="min-w-9">{length(value)}</span>
      <Slider
        name="Place in the song"
        value={value}
        max={end}
        step={STEP}
        said={`${length(value)} of ${length(end)}`}
        disabled={player.device?.isRestricted || player.disallows.includes("seeking")}
        onMove={move}
      />
      <span>{length(end)}</span>
    </div>
  );
}
