"use client";

import clsx from "clsx";
import { type RefObject, useEffect, useRef } from "react";
import type { PlayerResponse } from "@/lib/client/player-state";
import { positionAt } from "@/lib/client/player-state";
import { animateProgress, GROWING, syncProgress } from "../../_components/progress-animation";

type Parts = { bar: RefObject<Element | null>; handle: RefObject<Element | null> };

/** Animates the bar and the handle. */
function useProgress(response: PlayerResponse, held: number | null, { bar, handle }: Parts): void {
  const running = useRef<Animation[]>([]);
  const end = response.player?.track?.durationMs ?? 0;

  useEffect(() => {
    if (!bar.current || !handle.current || end <= 0) return;
    running.current = [
      animateProgress(bar.current, GROWING, end),
      animateProgress(
        handle.current,
        [{ transform: "translateX(0)" }, { transform: "translateX(100%)" }],
        end,
      ),
    ];
    return () => {
      for (const animation of running.current) animation.cancel();
      running.current = [];
    };
  }, [bar, handle, end]);

  useEffect(() => {
    const at = held ?? positionAt(response, Date.now());
    const isPlaying = held === null && (response.player?.isPlaying ?? false);
    for (const animation of running.current) syncProgress(animation, { at, end, isPlaying });
  }, [response, held, end]);
}

type Props = {
  response: PlayerResponse;
  /** The position (ms) while the user moves it. */
  held: number | null;
  /** Whether the user can move it: the line is thicker on hover and focus. */
  movable: boolean;
};

/**
 * A line that is amber up to the song's position, with the handle on it, `--rest` above the lower edge of its parent.
 * Decorative: the time is shown beside it.
 */
export function ProgressLine({ response, held, movable }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  useProgress(response, held, { bar, handle });

  return (
    <div aria-hidden="true" data-groove>
      <div
        ref={bar}
        className={clsx(
          "absolute inset-x-0 bottom-(--rest) h-px origin-bottom-left [transform:scaleX(0)] bg-amber",
          movable && "group-hover/seek:h-[3px] group-has-focus-visible/seek:h-[3px]",
        )}
      />
      <div ref={handle} className="absolute inset-x-0 bottom-(--rest) h-3">
        <svg width="12" height="12" aria-hidden="true" className="block overflow-visible">
          <path d="M-0.6 12L5.6 2" className="stroke-amber" strokeWidth="2" />
        </svg>
      </div>
    </div>
  );
}
