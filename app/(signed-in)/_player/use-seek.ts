"use client";

import type { PlayerResponse } from "@/lib/client/player-polling";
import type { PlayerAction } from "@/lib/client/player-state";
import { useDebouncedValue } from "./use-debounced-slider";
import { usePosition } from "./use-position";

/** Where (ms) the song is shown to be, where a hand holds it (null while none does), and the way to move it. */
export type Seek = { at: number; held: number | null; move: (ms: number) => void };

/** The place in the song: it runs by itself, follows the hand that moves it, and tells the player once that rests. */
export function useSeek(answer: PlayerResponse, tell: (order: PlayerAction) => void): Seek {
  const actual = usePosition(answer);
  const { value, held, move } = useDebouncedValue(actual, (ms) =>
    tell({ command: "seek", positionMs: Math.round(ms) }),
  );
  return { at: value, held, move };
}
