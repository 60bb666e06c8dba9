"use client";

import { useEffect, useRef } from "react";
import { followPosition } from "./playback";
import { animateProgress, GROWING, syncProgress } from "./progress-animation";

/** Shows the progress of the current item in an element, until the returned function is called. */
function showProgress(element: Element): () => void {
  let animation: Animation | null = null;
  let length = 0;

  const stop = followPosition((progress) => {
    if (!progress || progress.end !== length) {
      animation?.cancel();
      animation = progress && animateProgress(element, GROWING, progress.end);
      length = progress?.end ?? 0;
    }
    if (animation && progress) syncProgress(animation, progress);
  });
  return () => {
    stop();
    animation?.cancel();
  };
}

/**
 * The lower hairline of the row whose item plays, amber up to the item's position. Its row must be positioned. It renders once; the
 * position changes outside React.
 */
export function RowProgress() {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => (bar.current ? showProgress(bar.current) : undefined), []);

  return (
    <span
      ref={bar}
      aria-hidden="true"
      data-row-progress
      className="pointer-events-none absolute inset-x-0 -bottom-px z-[1] h-px origin-left [transform:scaleX(0)] bg-amber"
    />
  );
}
