"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import { ApiClientError, type ApiErrorCode } from "./api-client-error";
import { mutateApi } from "./mutate-api";
import { type PlayerAction, predictState, toLocalClock } from "./player-state";
import { usePlayer } from "./use-player";

/** Milliseconds until Spotify shows what it was told. */
const SETTLES = 500;
/** What will be refused next time too, so that asking again would only cost a call. */
const LASTING: ApiErrorCode[] = ["missing_scope", "premium_required"];

/**
 * What the player does, and the way to tell it something: shown at once as it will be, taken back where it fails.
 * @param mayControl whether the person has allowed commands; else none is sent.
 */
export function usePlayerCommands(mayControl: boolean) {
  const { data, error, isValidating, refresh } = usePlayer();
  const { mutate } = useSWRConfig();
  const answer = useMemo(() => data && toLocalClock(data, Date.now()), [data]);
  const [failure, setFailure] = useState<{ code: ApiErrorCode } | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const look = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(look.current), []);

  async function tell(order: PlayerAction): Promise<void> {
    if (!answer) return;
    if (!mayControl) return setFailure({ code: "missing_scope" });
    // The same again, as news: whoever presses once more wants to read why.
    if (failure && LASTING.includes(failure.code)) return setFailure({ ...failure });
    setFailure(null);
    clearTimeout(look.current);

    // One after the other, or "pause, play" might arrive as "play, pause".
    const sent = turn.current.then(() => mutateApi(apiPaths.commands, order));
    turn.current = sent.catch(() => {});
    const optimisticData = predictState(answer, order, Date.now());
    try {
      await mutate(apiPaths.player, sent, { optimisticData, populateCache: false, revalidate: false });
    } catch (cause) {
      setFailure({ code: cause instanceof ApiClientError ? cause.code : "internal" });
    }
    clearTimeout(look.current);
    look.current = setTimeout(refresh, SETTLES);
  }

  /** For when the words on a failure have been read; what is so for good is still said next time. */
  function forget(): void {
    setFailure((last) => (last && LASTING.includes(last.code) ? last : null));
  }

  return { answer, error, isLooking: isValidating, look: refresh, failure, tell, forget };
}
