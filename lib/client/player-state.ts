import type { PlayerView, TrackView } from "@/lib/api/types";

/** Longest time that a response may take. An older one comes from a clock that differs from this one. */
const MAX_LATENCY_MS = 3_000;

/** The player state, and when (Unix ms) it was read. */
export type PlayerResponse = { player: PlayerView | null; asOf: number; stale: boolean };

/** What to start: a context from one of its items, or items in their order. Without either, playback resumes. */
export type PlayTarget = { contextUri?: string; offsetUri?: string; position?: number; uris?: string[] };

/** A player command, as `POST /api/v1/player/commands` accepts it. `deviceId` is a device other than the active one. */
export type PlayerAction =
  | ({ command: "play"; deviceId?: string } & PlayTarget)
  | { command: "shuffle"; on: boolean; deviceId?: string }
  | { command: "repeat"; mode: PlayerView["repeat"] }
  | { command: "queue"; uri: string; deviceId?: string }
  | { command: "pause" | "next" | "previous" }
  | { command: "seek"; positionMs: number }
  | { command: "volume"; percent: number }
  | { command: "transfer"; deviceId: string; play: boolean };

/**
 * Returns a response with its time by this browser's clock, which may differ from the server's by minutes.
 * @param now when (Unix ms) the response arrived.
 */
export function toLocalClock(response: PlayerResponse, now: number): PlayerResponse {
  const latency = now - response.asOf;
  return latency >= 0 && latency <= MAX_LATENCY_MS ? response : { ...response, asOf: now };
}

/** Returns the playback position in ms at `now` (Unix ms, by the clock of `asOf`). */
export function positionAt({ player, asOf }: PlayerResponse, now: number): number {
  if (!player) return 0;
  const elapsed = player.isPlaying ? Math.max(0, now - asOf) : 0;
  return Math.min(player.progressMs + elapsed, player.track?.durationMs ?? Number.POSITIVE_INFINITY);
}

const IDLE_PLAYER: PlayerView = {
  isPlaying: false,
  progressMs: 0,
  track: null,
  kind: "track",
  device: null,
  shuffle: false,
  repeat: "off",
  contextUri: null,
  disallows: [],
};

/**
 * Returns the player state after a command, as far as it is known before the next fetch.
 * @param track the item that starts, where the caller knows it.
 */
export function predictState(
  response: PlayerResponse,
  action: PlayerAction,
  now: number,
  track?: TrackView | null,
): PlayerResponse {
  if (!response.player && !track) return response;
  const player = { ...(response.player ?? IDLE_PLAYER), progressMs: positionAt(response, now) };
  const next = applyAction(player, action);
  return { player: track ? startTrack(next, action, track) : next, asOf: now, stale: false };
}

function startTrack(player: PlayerView, action: PlayerAction, track: TrackView): PlayerView {
  const contextUri = action.command === "play" ? (action.contextUri ?? null) : player.contextUri;
  const kind = track.url?.includes("/episode/") ? "episode" : "track";
  return { ...player, track, kind, contextUri, progressMs: 0 };
}

function applyAction(player: PlayerView, action: PlayerAction): PlayerView {
  switch (action.command) {
    case "play":
      return { ...player, isPlaying: true, disallows: swapDisallowed(player, "pausing", "resuming") };
    case "pause":
      return { ...player, isPlaying: false, disallows: swapDisallowed(player, "resuming", "pausing") };
    case "shuffle":
      return { ...player, shuffle: action.on };
    case "repeat":
      return { ...player, repeat: action.mode };
    case "seek":
      return { ...player, progressMs: action.positionMs };
    case "volume":
      return { ...player, device: player.device && { ...player.device, volume: action.percent } };
    // Only the next fetch returns the next track, or the state of another device.
    case "next":
    case "previous":
    case "queue":
    case "transfer":
      return player;
  }
}

function swapDisallowed({ disallows }: PlayerView, possible: string, idle: string): string[] {
  return [...disallows.filter((action) => action !== possible && action !== idle), idle];
}

/** Poll interval while something plays. */
const POLL_INTERVAL_MS = 5_000;
/** With a shorter delay, SWR or the server would return the previous response. */
const MIN_POLL_DELAY_MS = 2_000;
/** Time after a track's end by which the next one has started. */
const TRACK_CHANGE_MS = 500;

/**
 * Returns the delay until the next poll: soon after the track ends, at most 5 s. Returns null while
 * nothing plays: then only a return to the tab or a command triggers a fetch.
 * @param now Unix ms.
 */
export function pollDelayMs({ player, asOf }: PlayerResponse, now: number): number | null {
  if (!player?.isPlaying) return null;
  const left = (player.track?.durationMs ?? 0) - player.progressMs - (now - asOf);
  // A track that is over but still plays, or a clock difference, must not cause constant polling.
  return left > 0
    ? Math.min(Math.max(left + TRACK_CHANGE_MS, MIN_POLL_DELAY_MS), POLL_INTERVAL_MS)
    : POLL_INTERVAL_MS;
}

/** Returns the poll delay for SWR, which needs the same function for the same interval. */
export function pollWhilePlaying(latest: PlayerResponse | undefined): number {
  return (latest && pollDelayMs(latest, Date.now())) ?? POLL_INTERVAL_MS;
}
