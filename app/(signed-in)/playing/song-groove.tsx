"use client";

import { type RefObject, useEffect, useRef } from "react";
import { positionAt } from "@/lib/swr/playback";
import type { PlayerAnswer } from "@/lib/swr/polling";

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

/** Two animations of the browser's own, which run beside the page's scripts and through style attributes of nobody's. */
function useProgress(answer: PlayerAnswer, bar: RefObject<Element | null>, head: RefObject<Element | null>) {
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
    const at = positionAt(answer, Date.now());
    for (const animation of running.current) follow(animation, at, end, answer.player?.isPlaying ?? false);
  }, [answer, end]);
}

/** The edge of the strip: amber as far as the song is, with the arm's head on it. Decorative: the time stands beside it. */
export function SongGroove({ answer }: { answer: PlayerAnswer }) {
  const bar = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  useProgress(answer, bar, head);
  if (!answer.player?.track?.durationMs) return null;

  return (
    <div
      aria-hidden="true"
      data-groove
      className="pointer-events-none absolute inset-x-0 h-3 overflow-x-clip max-md:-top-3 md:-bottom-px"
    >
      <div
        ref={bar}
        className="absolute inset-x-0 bottom-0 h-px origin-left [transform:scaleX(0)] bg-amber"
      />
      <div ref={head} className="absolute inset-x-0 bottom-0 h-3">
        <svg width="12" height="12" aria-hidden="true" className="block overflow-visible">
          <path d="M-0.6 12L5.6 2" className="stroke-amber" strokeWidth="2" />
        </svg>
      </div>
    </div>
  );
}
