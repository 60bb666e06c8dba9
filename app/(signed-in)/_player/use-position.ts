"use client";

import { useEffect, useState } from "react";
import type { PlayerResponse } from "@/lib/client/player-polling";
import { positionAt } from "@/lib/client/player-state";

const SECOND = 1_000;
/** Milliseconds past the second, so that a timer that fires early finds it gone. */
const PAST = 20;

/** Where (ms) in the song the player is, told anew with each second of it. */
export function usePosition(answer: PlayerResponse): number {
  const [now, setNow] = useState(Date.now);
  const at = positionAt(answer, Math.max(now, answer.asOf));
  const isPlaying = answer.player?.isPlaying ?? false;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => setNow(Date.now()), SECOND - (at % SECOND) + PAST);
    return () => clearTimeout(timer);
  }, [at, isPlaying]);

  return at;
}
