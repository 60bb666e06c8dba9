"use client";

import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { usePlayerCommands } from "@/lib/client/use-player-commands";
import { canSeek } from "./can-seek";
import { LargePlayer } from "./large-player";
import { toNowPlayingItem } from "./now-playing-item";
import { registerPlayer } from "./player-controller";
import { PlayerPanel } from "./player-panel";
import { usePlayerSlot } from "./player-slot";
import { PlayerStrip } from "./player-strip";
import { useInView } from "./use-in-view";

type Props = {
  /** Whether the person has allowed commands. */
  mayControl: boolean;
  /** Told whether it is known if something plays. */
  onKnown: (known: boolean) => void;
};

/**
 * What is playing: a strip in the frame of every page, and large where the page keeps room for it. Both are of this one part,
 * so that the player is asked once and told in order. Rendered in the browser alone.
 */
export function NowPlaying({ mayControl, onKnown }: Props) {
  const t = useTranslations("player");
  const { answer, error, isLooking, look, failure, tell, forget } = usePlayerCommands(mayControl);
  const known = answer !== undefined || error !== undefined;
  const stage = usePlayerSlot();
  const inView = useInView(stage);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => onKnown(known), [known, onKnown]);
  // Why it did not work is told where there is room for it.
  useEffect(() => {
    if (failure && !panel.current?.matches(":popover-open")) panel.current?.showPopover();
  }, [failure]);

  useEffect(() => (answer?.player ? registerPlayer({ player: answer.player, tell }) : undefined));

  const song = answer ? toNowPlayingItem(answer.player, t) : null;
  // What just stopped still has its words on why, and what could play where nothing does is chosen there.
  if (!known || !(song || failure || stage)) return null;
  const refusal = failure?.code ?? (mayControl ? null : "missing_scope");
  const controls = { tell, maySeek: canSeek(answer?.player ?? null, refusal) };

  return (
    <section aria-label={song ? t(stage ? "name" : "now") : undefined} className="lg:min-w-0 lg:flex-1">
      {answer && song && <PlayerStrip answer={answer} song={song} stepsBack={inView} {...controls} />}
      {stage &&
        createPortal(
          <LargePlayer answer={answer} song={song} look={{ error, isLooking, look }} {...controls} />,
          stage,
        )}
      {answer && (
        <PlayerPanel
          ref={panel}
          answer={answer}
          song={song}
          code={refusal}
          below={inView ? stage : null}
          tell={tell}
          onClose={forget}
        />
      )}
    </section>
  );
}
