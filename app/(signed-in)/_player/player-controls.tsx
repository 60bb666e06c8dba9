"use client";

import { Volume2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import type { DeviceView } from "@/lib/api/types";
import type { PlayerAction, PlayerResponse } from "@/lib/client/player-state";
import { formatDuration } from "../../_components/dates";
import { SeekBar, useDebouncedSlider, useSeek } from "./seek-bar";
import { ModeToggle, Transport } from "./transport";

/** One press of an arrow key changes the volume by this many percent. */
const VOLUME_STEP = 5;

type Props = {
  response: PlayerResponse;
  sendCommand: (order: PlayerAction) => void;
  maySeek: boolean;
  /** Whether the user may change the volume. */
  mayAdjust: boolean;
  /** What stands at the right of the volume. */
  children?: ReactNode;
};

/** Position, the five buttons, and the volume of the device. */
export function PlayerControls({ response, sendCommand, maySeek, mayAdjust, children }: Props) {
  const t = useTranslations("player");
  const seek = useSeek(response, sendCommand);
  const { player } = response;
  const end = player?.track?.durationMs;
  if (!player) return null;
  const { device } = player;

  return (
    <>
      <div className="relative mt-4 h-px bg-line">
        <SeekBar response={response} seek={seek} maySeek={maySeek} className="-top-3.5 h-6 [--rest:9px]" />
      </div>
      <div className="@container flex min-h-12 items-center justify-between text-t-12 text-ink-3 tabular-nums">
        <span className="min-w-9">{end ? formatDuration(seek.at) : ""}</span>
        {device?.isRestricted ? (
          <span className="truncate px-2">{t("deaf")}</span>
        ) : (
          <div className="flex @min-[22rem]:gap-1 pointer-coarse:gap-0">
            <ModeToggle kind="shuffle" player={player} sendCommand={sendCommand} />
            <Transport player={player} sendCommand={sendCommand} />
            <ModeToggle kind="repeat" player={player} sendCommand={sendCommand} />
          </div>
        )}
        <span className="min-w-9 text-right">{end ? formatDuration(end) : ""}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        {mayAdjust && device && device.volume !== null && !device.isRestricted && (
          <Volume key={device.id} device={device} volume={device.volume} sendCommand={sendCommand} />
        )}
        {children}
      </div>
    </>
  );
}

type VolumeProps = { volume: number; device: DeviceView; sendCommand: Props["sendCommand"] };

/** The volume of a device in percent: a level with its number. */
function Volume({ volume, device, sendCommand }: VolumeProps) {
  const t = useTranslations("player");
  const { value, move } = useDebouncedSlider(volume, (percent) =>
    sendCommand({ command: "volume", percent: Math.round(percent) }),
  );

  return (
    <div className="flex min-h-10 min-w-40 flex-1 items-center gap-3 text-t-12 tabular-nums">
      <Volume2 size={18} strokeWidth={1.5} aria-hidden="true" className="shrink-0 text-ink-2" />
      <input
        type="range"
        aria-label={t("volume", { device: device.name })}
        aria-valuetext={t("percent", { value: Math.round(value) })}
        min={0}
        max={100}
        step={VOLUME_STEP}
        value={value}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        // Allowed by the Content-Security-Policy only in the browser, where alone the player is rendered.
        style={{ backgroundSize: `${value}% 2px, 100% 1px` }}
        className="level"
      />
      <span aria-hidden="true" className="min-w-9 text-right">
        {t("percent", { value: Math.round(value) })}
      </span>
    </div>
  );
}
