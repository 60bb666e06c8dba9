"use client";

import { Volume2 } from "lucide-react";
import { useTranslations } from "#translations";
import type { PlayerAction } from "@/lib/client/player-state";
import { Slider } from "./slider";
import { useDebouncedValue } from "./use-debounced-slider";

type Props = { volume: number; device: string; tell: (order: PlayerAction) => void };

/** How loud a device plays, 0 to 100. */
export function VolumeSlider({ volume, device, tell }: Props) {
  const t = useTranslations("player");
  const { value, move } = useDebouncedValue(volume, (percent) =>
    tell({ command: "volume", percent: Math.round(percent) }),
  );

  return (
    <div className="mt-2 flex items-center gap-3 text-t-12 text-ink-3 tabular-nums">
      <Volume2 size={18} strokeWidth={1.5} aria-hidden="true" className="mr-[18px] shrink-0" />
      <Slider
        name={t("volume", { device })}
        value={value}
        max={100}
        step={5}
        said={`${Math.round(value)} %`}
        onMove={move}
      />
      <span className="min-w-9 text-right">{Math.round(value)}</span>
    </div>
  );
}
