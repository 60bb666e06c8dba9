import type { PlayerView } from "@/lib/api/types";
import type { PlayerResponse } from "./player-polling";

/** Milliseconds an answer may be on its way. Older than this it is of another clock than ours. */
const LONGEST_WAY = 3_000;

/** What a player can be told from here, as `POST /api/v1/player/commands` takes it. */
export type PlayerAction =
  | { command: "play" | "pause" | "next" | "previous" }
  | { command: "seek"; positionMs: number }
  | { command: "volume"; percent: number }
  | { command: "transfer"; deviceId: string; play: boolean };

/** An answer with its moment told by this browser's clock, which may be minutes off the server's. `now`: Unix ms, as it came. */
export function toLocalClock(answer: PlayerResponse, now: number): PlayerResponse {
  const way = now - answer.asOf;
  return way >= 0 && way <= LONGEST_WAY ? answer : { ...answer, asOf: now };
}

/** Where (ms) in what it plays the player is at `now` (Unix ms, by the clock of `asOf`). */
export function positionAt({ player, asOf }: PlayerResponse, now: number): number {
  if (!player) return 0;
  const gone = player.isPlaying ? Math.max(0, now - asOf) : 0;
  return Math.min(player.progressMs + gone, player.track?.durationMs ?? Number.POSITIVE_INFINITY);
}

/** What the player will do once it obeys, as far as that is known before the next look. */
export function predictState(answer: PlayerResponse, order: PlayerAction, now: number): PlayerResponse {
  if (!answer.player) return answer;
  const player = { ...answer.player, progressMs: positionAt(answer, now) };
  return { player: obeying(player, order), asOf: now, stale: false };
}

function obeying(player: PlayerView, order: PlayerAction): PlayerView {
  switch (order.command) {
    case "play":
      return { ...player, isPlaying: true, disallows: swapped(player, "pausing", "resuming") };
    case "pause":
      return { ...player, isPlaying: false, disallows: swapped(player, "resuming", "pausing") };
    case "seek":
      return { ...player, progressMs: order.positionMs };
    case "volume":
      return { ...player, device: player.device && { ...player.device, volume: order.percent } };
    // What comes next, and what another device is like, the next look tells.
    case "next":
    case "previous":
    case "transfer":
      return player;
  }
}

function swapped({ disallows }: PlayerView, possible: string, idle: string): string[] {
  return [...disallows.filter((action) => action !== possible && action !== idle), idle];
}
