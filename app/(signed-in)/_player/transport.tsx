"use client";

import clsx from "clsx";
import { type LucideIcon, Pause, Play, SkipBack, SkipForward } from "lucide-react";
import { useTranslations } from "#translations";
import type { PlayerView } from "@/lib/api/types";
import type { PlayerAction } from "@/lib/client/player-state";

type Props = {
  player: PlayerView;
  tell: (order: PlayerAction) => void;
  /** Where there is little room, only the one in the middle stays. */
  narrow?: boolean;
};

/** Previous, play or pause, next. What Spotify would refuse as it stands cannot be pressed. */
export function Transport({ player, tell, narrow = false }: Props) {
  const t = useTranslations("player");
  const { isPlaying, disallows, device } = player;
  const without = (action: string) => device?.isRestricted || disallows.includes(action);
  const side = narrow ? "hidden sm:max-lg:grid @min-[24rem]:grid" : "grid";

  return (
    <>
      <IconButton
        icon={SkipBack}
        name={t("previous")}
        className={side}
        disabled={without("skipping_prev")}
        onClick={() => tell({ command: "previous" })}
      />
      <IconButton
        icon={isPlaying ? Pause : Play}
        name={t(isPlaying ? "pause" : "play")}
        className="grid"
        disabled={without(isPlaying ? "pausing" : "resuming")}
        onClick={() => tell({ command: isPlaying ? "pause" : "play" })}
      />
      <IconButton
        icon={SkipForward}
        name={t("next")}
        className={side}
        disabled={without("skipping_next")}
        onClick={() => tell({ command: "next" })}
      />
    </>
  );
}

/** The classes of a button that is an icon. */
export const ICON_BUTTON =
  "size-10 shrink-0 place-items-center rounded-ctl text-ink-2 hover:bg-paper-2 hover:text-ink disabled:text-ink-3 disabled:opacity-50 disabled:hover:bg-transparent";

type IconProps = {
  icon: LucideIcon;
  name: string;
  className: string;
  disabled?: boolean;
  onClick: () => void;
};

function IconButton({ icon: Icon, name, className, disabled, onClick }: IconProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
      className={clsx(ICON_BUTTON, className)}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
