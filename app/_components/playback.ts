"use client";

import { useSyncExternalStore } from "react";
import type { TrackView } from "@/lib/api/types";
import { type PlayerAction, type PlayerResponse, positionAt } from "@/lib/client/player-state";
import type { Progress } from "./progress-animation";

/** Commands that start something, in their order, and what the player shows meanwhile. */
export type PlayRequest = {
  actions: PlayerAction[];
  /** The name of what starts: a song, or the playlist, album or artist. */
  name: string;
  /** The item that starts first, where it is known. */
  track: TrackView | null;
  /** Called once Spotify has accepted all commands. */
  onDone?: () => void;
};

type Host = (request: PlayRequest) => void;

let host: Host | null = null;
let waiting: PlayRequest | null = null;

/** Makes the player the one that starts what is asked for, also what was asked for before it was loaded. */
export function registerPlayback(next: Host): () => void {
  host = next;
  const request = waiting;
  waiting = null;
  if (request) next(request);
  return () => {
    if (host === next) host = null;
  };
}

/** Starts something on the listener's active device. While the player loads, the latest request waits for it. */
export function startPlayback(request: PlayRequest): void {
  if (host) host(request);
  else waiting = request;
}

/** Pauses the player's current item if it plays, else resumes it. @param name of the item, should it need a device. */
export function togglePlayback(isPlaying: boolean, name: string): void {
  startPlayback({ actions: [{ command: isPlaying ? "pause" : "play" }], name, track: null });
}

/** Adds an item to the end of the queue. @param onDone called once it is in the queue. */
export function queueItem(uri: string, name: string, onDone: () => void): void {
  startPlayback({ actions: [{ command: "queue", uri }], name, track: null, onDone });
}

const DEVICE_COMMANDS: readonly PlayerAction["command"][] = ["play", "shuffle", "queue"];

/** Returns the same commands for a device. */
export function onDevice({ actions }: PlayRequest, deviceId: string): PlayerAction[] {
  return actions.map((action) =>
    DEVICE_COMMANDS.includes(action.command) ? { ...action, deviceId } : action,
  );
}

/** What lists and headers need of the player's state. */
export type PlayerSnapshot = {
  /** The Spotify URL of the current item; null if there is none. */
  url: string | null;
  isPlaying: boolean;
  contextUri: string | null;
  shuffle: boolean;
};

const listeners = new Set<() => void>();
let current: PlayerSnapshot | null = null;

/** The last response of the player. It changes with each poll, so that nothing renders for it. */
let latest: PlayerResponse | null = null;
const positionListeners = new Set<() => void>();

function isSame(one: PlayerSnapshot | null, other: PlayerSnapshot | null): boolean {
  return (
    one?.url === other?.url &&
    one?.isPlaying === other?.isPlaying &&
    one?.contextUri === other?.contextUri &&
    one?.shuffle === other?.shuffle
  );
}

/** Tells lists and headers the player's state. A poll that changes nothing of it renders none of them. */
export function publishPlayer(response: PlayerResponse | null): void {
  latest = response;
  for (const listener of positionListeners) listener();
  const player = response?.player ?? null;
  const next = player && {
    url: player.track?.url ?? null,
    isPlaying: player.isPlaying,
    contextUri: player.contextUri,
    shuffle: player.shuffle,
  };
  if (isSame(current, next)) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Returns the player's last known state; null while nothing is known or plays. A second SWR hook for the player's key would not do: SWR
 * refreshes a key through its first hook, and one without a fetcher refreshes nothing.
 */
export function usePlayerSnapshot(): PlayerSnapshot | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

/**
 * Calls back with the position in the current item, now and whenever the player tells it: no timer runs.
 * @returns a function that ends it.
 */
export function followPosition(onProgress: (progress: Progress | null) => void): () => void {
  const notify = () => {
    const end = latest?.player?.track?.durationMs;
    if (!latest?.player || !end) return onProgress(null);
    onProgress({ at: positionAt(latest, Date.now()), end, isPlaying: latest.player.isPlaying });
  };
  positionListeners.add(notify);
  notify();
  return () => positionListeners.delete(notify);
}
