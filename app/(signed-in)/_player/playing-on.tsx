"use client";

import { useTranslations } from "#translations";
import type { PlayerResponse } from "@/lib/client/player-polling";
import { LocalTime } from "../../_components/local-time";
import { PlayerPanelWord } from "./player-panel";

type Props = {
  answer: PlayerResponse;
  /** Whether a later look failed, so that it is no longer known. */
  fails: boolean;
};

/** "Now playing on Kitchen speaker", where the device leads to its volume and to the others. */
export function PlayingWhere({ answer: { player, asOf }, fails }: Props) {
  const t = useTranslations("player");
  if (!player) return null;

  const time = () => <LocalTime at={asOf} now={Date.now()} as="atMoment" />;
  const device = () => <PlayerPanelWord>{player.device?.name || t("elsewhere")}</PlayerPanelWord>;

  return (
    <p className="flex min-h-10 items-center gap-[0.35em] text-t-13 whitespace-nowrap text-ink-2 sm:min-h-5 sm:text-ink-3">
      {fails ? (
        <span className="truncate">{t.rich("unsure", { time })}</span>
      ) : (
        t.rich(player.isPlaying ? "playing" : "paused", { device })
      )}
    </p>
  );
}
