import { previousPlace } from "./playback-queue";
import type { Player } from "./player";

/** The possible values of a player's `actions.disallows`. */
export type Action =
  | "pausing"
  | "resuming"
  | "seeking"
  | "skipping_next"
  | "skipping_prev"
  | "toggling_repeat_context"
  | "toggling_repeat_track"
  | "toggling_shuffle";

const ALL_BUT_PAUSE: readonly Action[] = [
  "seeking",
  "skipping_next",
  "skipping_prev",
  "toggling_repeat_context",
  "toggling_repeat_track",
  "toggling_shuffle",
];

/** Returns the actions that a player currently disallows. */
export function disallowed(player: Player): Partial<Record<Action, true>> {
  const actions: Action[] = [player.isPlaying ? "resuming" : "pausing"];
  if (player.oddity || !player.playback) actions.push(...ALL_BUT_PAUSE);
  else if (previousPlace(player) === undefined) actions.push("skipping_prev");
  return Object.fromEntries(actions.map((action) => [action, true]));
}
