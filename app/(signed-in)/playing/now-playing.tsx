"use client";

import { useEffect, useRef } from "react";
import type { PlayerOrder } from "@/lib/swr/playback";
import type { PlayerAnswer } from "@/lib/swr/polling";
import { usePlayback } from "@/lib/swr/use-playback";
import { Artwork } from "../../_components/artwork";
import { Elapsed } from "./elapsed";
import { PlayerPanel, PlayerPanelButton } from "./player-panel";
import { type Song, songOf } from "./song";
import { SongGroove } from "./song-groove";
import { SongName } from "./song-name";
import { Transport } from "./transport";

const STRIP =
  "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:border-line max-md:bg-paper max-md:pb-[env(safe-area-inset-bottom)] max-sm:bottom-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:pb-0";

const ROW = "flex h-strip items-center gap-3 max-md:px-gutter md:ml-auto md:max-w-[460px] md:justify-end";

type Props = {
  /** Whether the person has allowed commands. */
  mayControl: boolean;
  /** Told whether it is known if something plays. */
  onKnown: (known: boolean) => void;
};

/**
 * What is playing: in the masthead, and below 900 px at the bottom, where its top edge is the groove. Nothing of it is there
 * while nothing plays. Rendered in the browser alone.
 */
export function NowPlaying({ mayControl, onKnown }: Props) {
  const { answer, isKnown, failure, tell, forget } = usePlayback(mayControl);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => onKnown(isKnown), [isKnown, onKnown]);
  // Why it did not work is told where there is room for it.
  useEffect(() => {
    if (failure && !panel.current?.matches(":popover-open")) panel.current?.showPopover();
  }, [failure]);

  const song = answer && songOf(answer.player);
  // What just stopped still has its words on why.
  if (!answer || (!song && !failure)) return null;

  return (
    <section aria-label="Now playing" className="md:@container md:min-w-0 md:flex-1">
      {song && <Strip answer={answer} song={song} tell={tell} />}
      <PlayerPanel
        ref={panel}
        answer={answer}
        song={song ?? null}
        code={failure?.code ?? (mayControl ? null : "missing_scope")}
        tell={tell}
        onClose={forget}
      />
    </section>
  );
}

type StripProps = { answer: PlayerAnswer; song: Song; tell: (order: PlayerOrder) => void };

function Strip({ answer, song, tell }: StripProps) {
  const { player } = answer;
  if (!player) return null;

  return (
    <div data-playing={player.isPlaying} className={STRIP}>
      <SongGroove answer={answer} />
      <div className={ROW}>
        <Artwork src={song.image} size={40} eager />
        <div className="min-w-0 text-t-13 max-md:flex-1">
          <SongName song={song} />
        </div>
        <Elapsed answer={answer} className="hidden shrink-0 text-t-12 text-ink-3 @min-[26rem]:block" />
        <div className="flex shrink-0 items-center">
          <Transport player={player} tell={tell} narrow />
          <PlayerPanelButton />
        </div>
      </div>
    </div>
  );
}
