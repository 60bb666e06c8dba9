"use client";

import type { PlayerAnswer } from "@/lib/swr/polling";
import { length } from "../../_components/dates";
import { usePosition } from "./use-position";

/** "2:14 / 5:02", running. Nothing where the length is not known. */
export function Elapsed({ answer, className }: { answer: PlayerAnswer; className?: string }) {
  const at = usePosition(answer);
  const end = answer.player?.track?.durationMs;
  if (!end) return null;

  return (
    <p className={className}>
      <span className="tabular-nums">
        {length(at)} / {length(end)}
      </span>
    </p>
  );
}
