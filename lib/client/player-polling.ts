import { useRef } from "react";
import type { PlayerView } from "@/lib/api/types";
import type { ApiClientError } from "./api-client-error";
import { retryDelay, retryPolicy } from "./retry-policy";

/** Milliseconds between two looks at what plays. */
const WHILE_PLAYING = 5_000;
/** Sooner (ms) than this, SWR or the server would answer with what was just read. */
const SOONEST = 2_000;
/** Milliseconds after a track's end by which the next one has begun. */
const CHANGE = 500;
/** Seconds, after a refusal that tells no time. */
const WHEN_UNTOLD = 60;

/** For how long (ms) nothing is asked again after a failure: as long as told, else a while. */
export function backoffAfter(failure: ApiClientError): number {
  const wait = retryDelay(failure, 0) ?? (failure.retryAfter ?? WHEN_UNTOLD) * 1000;
  // A little less, or a timer that fires early would find the hold still standing and give up.
  return wait - 100;
}

/**
 * How every hook of ours bears failures: it asks again as told, else later and later, and coming back to the tab cuts no
 * wait short that the server has asked for.
 * @param key what is asked for; the wait counts for that alone.
 */
export function useErrorBackoff(key: string | null) {
  const hold = useRef({ asked: key, held: key, until: 0 });
  // While SWR takes up another key, it still asks the `isPaused` that came with the last one.
  hold.current.asked = key;
  return {
    ...retryPolicy,
    isPaused: () => hold.current.held === hold.current.asked && Date.now() < hold.current.until,
    onError: (failure: ApiClientError) => {
      hold.current = { ...hold.current, held: key, until: Date.now() + backoffAfter(failure) };
    },
  };
}

/** What the player does, and when (Unix ms) it did. */
export type PlayerResponse = { player: PlayerView | null; asOf: number; stale: boolean };

/**
 * Milliseconds until the player is looked at again by itself: soon after its track ends, at the latest after 5 s. Null while
 * nothing plays: then only a return to the tab or a command of one's own is worth a look.
 * @param now Unix ms.
 */
export function pollDelay({ player, asOf }: PlayerResponse, now: number): number | null {
  if (!player?.isPlaying) return null;
  const left = (player.track?.durationMs ?? 0) - player.progressMs - (now - asOf);
  // A track that is over and still plays, or clocks that differ, must not be asked about all the time.
  return left > 0 ? Math.min(Math.max(left + CHANGE, SOONEST), WHILE_PLAYING) : WHILE_PLAYING;
}

/** For SWR, which takes the same function for the same rhythm. */
export function pollWhilePlaying(latest: PlayerResponse | undefined): number {
  return (latest && pollDelay(latest, Date.now())) ?? WHILE_PLAYING;
}
