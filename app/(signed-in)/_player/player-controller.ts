import type { PlayerView } from "@/lib/api/types";
import type { PlayerAction } from "@/lib/client/player-state";

/** What plays, and the way to tell it something: shown at once, and with its words where it fails. */
export type PlayerController = { player: PlayerView; tell: (order: PlayerAction) => void };

let held: PlayerController | null = null;

/** Lets the rest of the page have the player, for keys and commands. @returns what takes it back. */
export function registerPlayer(player: PlayerController): () => void {
  held = player;
  return () => {
    if (held === player) held = null;
  };
}

/** The player of this page; null where nothing plays or it may not be controlled. */
export function currentPlayer(): PlayerController | null {
  return held;
}
