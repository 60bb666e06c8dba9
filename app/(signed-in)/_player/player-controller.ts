import type { PlayerView } from "@/lib/api/types";
import type { PlayerAction } from "@/lib/client/player-state";

/**
 * The player's state, and functions that send a command or save the item: an optimistic update, with an error message if it
 * fails.
 */
export type PlayerController = {
  player: PlayerView;
  sendCommand: (order: PlayerAction) => void;
  save: () => void;
};

let current: PlayerController | null = null;

/** Makes the player available to shortcuts and the palette. @returns a function that withdraws it. */
export function registerPlayer(player: PlayerController): () => void {
  current = player;
  return () => {
    if (current === player) current = null;
  };
}

/** Returns the player of this page; null if none is registered. */
export function currentPlayer(): PlayerController | null {
  return current;
}

/** What a single key does to the player. */
export type PlayerKey =
  | "playOrPause"
  | "next"
  | "previous"
  | "louder"
  | "quieter"
  | "shuffle"
  | "repeat"
  | "save";

const REPEATS: readonly PlayerView["repeat"][] = ["off", "context", "track"];

/** Returns the repeat mode after the current one: off, all, one song. Skips what Spotify would refuse; null if nothing is left. */
export function nextRepeat({
  repeat,
  disallows,
}: Pick<PlayerView, "repeat" | "disallows">): PlayerView["repeat"] | null {
  const from = REPEATS.indexOf(repeat);
  const following = [1, 2].map((step) => REPEATS[(from + step) % REPEATS.length] ?? "off");
  // Spotify checks "off" like "track" (https://developer.spotify.com/documentation/web-api/reference/get-information-about-the-users-current-playback).
  return (
    following.find((mode) => !disallows.includes(`toggling_repeat_${mode === "off" ? "track" : mode}`)) ??
    null
  );
}

/** One press of a key changes the volume by this many percent. */
const VOLUME_STEP = 10;

function volumeAction({ device }: PlayerView, by: number): PlayerAction | null {
  if (!device || device.volume === null) return null;
  return { command: "volume", percent: Math.min(100, Math.max(0, Math.round(device.volume + by))) };
}

/** Returns the command of a key; null where the player does not accept it now. */
export function actionOf(key: Exclude<PlayerKey, "save">, player: PlayerView): PlayerAction | null {
  const allowed = (name: string, action: PlayerAction) => (player.disallows.includes(name) ? null : action);
  if (player.device?.isRestricted) return null;
  const repeat = nextRepeat(player);
  switch (key) {
    case "playOrPause":
      return player.isPlaying
        ? allowed("pausing", { command: "pause" })
        : allowed("resuming", { command: "play" });
    case "next":
      return allowed("skipping_next", { command: "next" });
    case "previous":
      return allowed("skipping_prev", { command: "previous" });
    case "louder":
      return volumeAction(player, VOLUME_STEP);
    case "quieter":
      return volumeAction(player, -VOLUME_STEP);
    case "shuffle":
      return allowed("toggling_shuffle", { command: "shuffle", on: !player.shuffle });
    case "repeat":
      return repeat && { command: "repeat", mode: repeat };
  }
}

/** Does to the player of this page what a key stands for. */
export function pressPlayerKey(key: PlayerKey): void {
  if (!current) return;
  const action = key === "save" ? null : actionOf(key, current.player);
  if (key === "save") current.save();
  else if (action) current.sendCommand(action);
}
