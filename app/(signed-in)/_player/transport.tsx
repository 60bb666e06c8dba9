"use client";

import clsx from "clsx";
import { type LucideIcon, Pause, Play, Repeat, Repeat1, Shuffle, SkipBack, SkipForward } from "lucide-react";
import { useTranslations } from "#translations";
import type { PlayerView } from "@/lib/api/types";
import type { PlayerAction } from "@/lib/client/player-state";
import { nextRepeat } from "./player-controller";

type Props = {
  player: PlayerView;
  sendCommand: (order: PlayerAction) => void;
  /** Shows only the middle button where space is limited. */
  narrow?: boolean;
};

/** Previous, play or pause, next. A button is disabled while Spotify would refuse its command. */
export function Transport({ player, sendCommand, narrow = false }: Props) {
  const t = useTranslations("player");
  const { isPlaying, disallows, device } = player;
  const isDisallowed = (action: string) => device?.isRestricted || disallows.includes(action);
  const side = narrow ? "hidden sm:max-lg:grid @min-[24rem]:grid" : "grid";

  return (
    <>
      <IconButton
        icon={SkipBack}
        name={t("previous")}
        className={side}
        disabled={isDisallowed("skipping_prev")}
        onClick={() => sendCommand({ command: "previous" })}
      />
      <IconButton
        icon={isPlaying ? Pause : Play}
        name={t(isPlaying ? "pause" : "play")}
        className="grid"
        disabled={isDisallowed(isPlaying ? "pausing" : "resuming")}
        onClick={() => sendCommand({ command: isPlaying ? "pause" : "play" })}
      />
      <IconButton
        icon={SkipForward}
        name={t("next")}
        className={side}
        disabled={isDisallowed("skipping_next")}
        onClick={() => sendCommand({ command: "next" })}
      />
    </>
  );
}

type ToggleProps = Omit<Props, "narrow"> & { kind: "shuffle" | "repeat" };

/** Shuffle or repeat. Pressed, it has an amber line; one repeated song has a 1. */
export function ModeToggle({ kind, player, sendCommand }: ToggleProps) {
  const t = useTranslations("player");
  const isShuffle = kind === "shuffle";
  const isOn = isShuffle ? player.shuffle : player.repeat !== "off";
  const mode = nextRepeat(player);
  const name = t(isShuffle ? "shuffle" : player.repeat === "track" ? "repeatOne" : "repeat");

  function toggle(): void {
    if (isShuffle) sendCommand({ command: "shuffle", on: !player.shuffle });
    else if (mode) sendCommand({ command: "repeat", mode });
  }

  return (
    <IconButton
      icon={isShuffle ? Shuffle : player.repeat === "track" ? Repeat1 : Repeat}
      name={name}
      pressed={isOn}
      className="relative grid aria-pressed:text-ink aria-pressed:after:absolute aria-pressed:after:bottom-1.5 aria-pressed:after:h-[1.5px] aria-pressed:after:w-3.5 aria-pressed:after:bg-amber pointer-coarse:size-12"
      disabled={isShuffle ? player.disallows.includes("toggling_shuffle") : mode === null}
      onClick={toggle}
    />
  );
}

/** Classes of an icon button. */
export const ICON_BUTTON =
  "size-10 shrink-0 place-items-center rounded-ctl text-ink-2 hover:bg-paper-2 hover:text-ink disabled:text-ink-3 disabled:opacity-50 disabled:hover:bg-transparent";

type IconProps = {
  icon: LucideIcon;
  name: string;
  className: string;
  disabled?: boolean;
  /** Whether it is on, for a toggle. */
  pressed?: boolean;
  onClick: () => void;
};

function IconButton({ icon: Icon, name, className, disabled, pressed, onClick }: IconProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      disabled={disabled}
      onClick={onClick}
      className={clsx(ICON_BUTTON, className)}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
