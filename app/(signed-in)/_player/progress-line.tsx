"use client";

import clsx from "clsx";
import { type RefObject, useEffect, useRef } from "react";
import type { PlayerResponse } from "@/lib/client/player-polling";
import { positionAt } from "@/lib/client/player-state";

/** Milliseconds by which an answer may differ from what is shown before that is corrected: less would be seen as a jerk. */
const DRIFT = 1_200;
/** Milliseconds a step takes for those who want no motion. */
const STEP = 5_000;

function timing(durationMs: number): KeyframeAnimationOptions {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const easing = still ? `steps(${Math.ceil(durationMs / STEP)})` : "linear";
  return { duration: durationMs, easing, fill: "both" };
}

/** Sets an animation that is as long as the song to where the song is. */
function follow(animation: Animation, at: number, end: number, isPlaying: boolean): void {
  const shown = Number(animation.currentTime ?? -DRIFT);
  if (!isPlaying || Math.abs(shown - at) >= DRIFT) animation.currentTime = Math.min(at, end);
  // At its end it would begin anew.
  if (isPlaying && at < end) animation.play();
  else animation.pause();
}

type Parts = { bar: RefObject<Element | null>; head: RefObject<Element | null> };

/** Two animations of the browser's own, which run beside the page's scripts and through style attributes of nobody's. */
function useProgress(answer: PlayerResponse, held: number | null, { bar, head }: Parts): void {
  const running = useRef<Animation[]>([]);
  const end = answer.player?.track?.durationMs ?? 0;

  useEffect(() => {
    if (!bar.current || !head.current || end <= 0) return;
    running.current = [
      bar.current.animate([{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], timing(end)),
      head.current.animate([{ transform: "translateX(0)" }, { transform: "translateX(100%)" }], timing(end)),
    ];
    return () => {
      for (const animation of running.current) animation.cancel();
      running.current = [];
    };
  }, [bar, head, end]);

  useEffect(() => {
    const at = held ?? positionAt(answer, Date.now());
    const runs = held === null && (answer.player?.isPlaying ?? false);
    for (const animation of running.current) follow(animation, at, end, runs);
  }, [answer, held, end]);
}

type Props = {
  answer: PlayerResponse;
  /** Where (ms) a hand holds it. */
  held: number | null;
  /** Grows under the hand that could move it. */
  movable: boolean;
};

/**
 * A line that is amber as far as the song is, with the arm's head on it, `--rest` above the lower edge of what it lies in.
 * Decorative: the time stands beside it.
 */
export function ProgressLine({ answer, held, movable }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  useProgress(answer, held, { bar, head });

  return (
    <div aria-hidden="true" data-groove>
      <div
        ref={bar}
        className={clsx(
          "absolute inset-x-0 bottom-(--rest) h-px origin-bottom-left [transform:scaleX(0)] bg-amber",
          movable && "group-hover/seek:h-[3px] group-has-focus-visible/seek:h-[3px]",
        )}
      />
      <div ref={head} className="absolute inset-x-0 bottom-(--rest) h-3">
        <svg width="12" height="12" aria-hidden="true" className="block overflow-visible">
          <path d="M-0.6 12L5.6 2" className="stroke-amber" strokeWidth="2" />
        </svg>
      </div>
    </div>
  );
}
