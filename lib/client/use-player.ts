"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { TrackView } from "@/lib/api/types";
import { ApiClientError, type ApiErrorCode, sendMutation } from "./api-client";
import {
  type PlayerAction,
  type PlayerResponse,
  pollWhilePlaying,
  predictState,
  toLocalClock,
} from "./player-state";
import { useApi } from "./use-api";

/**
 * Returns the player state. Polls every 5 s, or when the track ends, while something plays and the page is
 * visible; otherwise fetches only when the user returns, and by `refresh` after a command.
 */
export function usePlayer(initial?: PlayerResponse) {
  const { cache } = useSWRConfig();
  const latest: PlayerResponse | undefined = cache.get(apiPaths.player)?.data ?? initial;
  return useApi<PlayerResponse>(apiPaths.player, {
    fallbackData: initial,
    // A new interval restarts the timer, so it may change only with the playback state, not on each render.
    refreshInterval: latest?.player?.isPlaying ? pollWhilePlaying : 0,
  });
}

/** Time until Spotify shows the result of a command. */
const REFRESH_DELAY_MS = 500;
/** Errors that will occur again, so that another request would only cost a call. */
const PERMANENT_ERRORS: ApiErrorCode[] = ["missing_scope", "premium_required"];

/** Errors that show another set of devices than the one listed. */
export const DEVICE_ERRORS: readonly ApiErrorCode[] = ["device_gone", "no_active_device"];

/**
 * Returns the player state, and a function that sends a command: its result is shown immediately, and rolled
 * back on failure. `isSettled`: no command has been sent since the last read of the player.
 * @param refusal why every command would fail, so that none is sent; null if they may succeed.
 */
export function usePlayerCommands(refusal: ApiErrorCode | null) {
  const { data, error, isValidating, refresh } = usePlayer();
  const { mutate } = useSWRConfig();
  const response = useMemo(() => data && toLocalClock(data, Date.now()), [data]);
  const [failure, setFailure] = useState<{ code: ApiErrorCode } | null>(null);
  const [isSettled, setSettled] = useState(true);
  const lastSent = useRef<Promise<unknown>>(Promise.resolve());
  const refreshTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(refreshTimer.current), []);

  /** Shows why a command is not sent or failed. A new object each time: a user who presses again wants to read it. */
  function fail(code: ApiErrorCode): ApiErrorCode {
    setFailure({ code });
    return code;
  }

  /**
   * Sends a command.
   * @param track the item that the command starts, which is shown immediately.
   * @returns why it failed; null otherwise.
   */
  async function sendCommand(action: PlayerAction, track?: TrackView | null): Promise<ApiErrorCode | null> {
    if (refusal) return fail(refusal);
    if (failure && PERMANENT_ERRORS.includes(failure.code)) return fail(failure.code);
    setFailure(null);
    setSettled(false);
    clearTimeout(refreshTimer.current);

    // In order, or "pause, play" could arrive as "play, pause".
    const sent = lastSent.current.then(() => sendMutation(apiPaths.commands, action));
    lastSent.current = sent.catch(() => {});
    const now = Date.now();
    const known = response ?? (track ? { player: null, asOf: now, stale: false } : undefined);
    const optimisticData = known && predictState(known, action, now, track);
    let code: ApiErrorCode | null = null;
    try {
      await mutate(apiPaths.player, sent, { optimisticData, populateCache: false, revalidate: false });
    } catch (cause) {
      code = fail(cause instanceof ApiClientError ? cause.code : "internal");
      if (DEVICE_ERRORS.includes(code)) void mutate(apiPaths.devices);
    }
    if (action.command === "queue") void mutate(apiPaths.queue);
    clearTimeout(refreshTimer.current);
    refreshTimer.current = setTimeout(() => {
      void refresh().finally(() => setSettled(true));
    }, REFRESH_DELAY_MS);
    return code;
  }

  /** Clears a failure that the user has read. A permanent one is still shown next time, unless `evenPermanent`. */
  function forget(evenPermanent = false): void {
    setFailure((last) => (last && !evenPermanent && PERMANENT_ERRORS.includes(last.code) ? last : null));
  }

  return { response, error, isLooking: isValidating, look: refresh, failure, isSettled, sendCommand, forget };
}
