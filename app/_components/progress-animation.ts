/** Smaller differences between display and response are not corrected, since that would show as a jerk. */
const MAX_DRIFT_MS = 1_200;
/** For users who prefer reduced motion, a line advances in steps. */
const REDUCED_MOTION_STEP_MS = 5_000;

/** The position in the current item at this moment, and whether it advances. Times in ms. */
export type Progress = { at: number; end: number; isPlaying: boolean };

/**
 * Creates a Web Animation as long as an item, which is the only clock of a progress line: it needs neither the page's scripts nor
 * style attributes.
 */
export function animateProgress(element: Element, keyframes: Keyframe[], end: number): Animation {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const easing = isStill ? `steps(${Math.ceil(end / REDUCED_MOTION_STEP_MS)})` : "linear";
  return element.animate(keyframes, { duration: end, easing, fill: "both" });
}

/** Sets such an animation to the item's position. */
export function syncProgress(animation: Animation, { at, end, isPlaying }: Progress): void {
  const shown = Number(animation.currentTime ?? -MAX_DRIFT_MS);
  if (!isPlaying || Math.abs(shown - at) >= MAX_DRIFT_MS) animation.currentTime = Math.min(at, end);
  // Playing an animation at its end would restart it.
  if (isPlaying && at < end) animation.play();
  else animation.pause();
}

/** The keyframes of a line that grows from its left end. */
export const GROWING: Keyframe[] = [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }];
