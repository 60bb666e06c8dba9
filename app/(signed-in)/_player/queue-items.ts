import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { PlayerView, QueueView, TrackView } from "@/lib/api/types";
import type { PlayTarget } from "@/lib/client/player-state";
import { useQueue } from "@/lib/client/queries";
import { spotifyUri } from "@/lib/spotify-uri";

/** Spotify sends at most about this many; more are not shown. */
const MAX_ITEMS = 50;
/** Contexts that can be started from one of their items (Spotify docs: start-a-users-playback). */
const CONTEXTS_WITH_OFFSET = /^spotify:(playlist|album|show):/;

/** Returns what identifies an item: local files have no page on Spotify. */
export function itemKey(track: TrackView): string {
  return track.url ?? `${track.title} ${track.durationMs}`;
}

/**
 * Returns the items that play next, without those that Spotify repeats: at the end of a context it sends the context once more,
 * even while repeat is off (https://github.com/aome510/spotify-player/issues/178).
 */
export function nextItems({ current, next }: QueueView): TrackView[] {
  const keys = [...(current ? [current] : []), ...next].map(itemKey);
  return next.slice(0, Math.max(0, next.length - repeatedCount(keys))).slice(0, MAX_ITEMS);
}

/**
 * Returns how many of the last keys only repeat those before them: a whole round, or all keys after the first round. A single
 * repetition may be the user's own.
 */
function repeatedCount(keys: readonly string[]): number {
  for (let period = 1; period < keys.length; period++) {
    let count = 0;
    while (count < keys.length - period && keys.at(-1 - count) === keys.at(-1 - count - period)) count++;
    if (count >= 2 && count >= Math.min(period, keys.length - period)) return count;
  }
  return 0;
}

/**
 * Returns what plays from an item of the queue on; null where the player cannot be sent there: it skips by one item only, and only
 * the order of an unshuffled context is known.
 */
export function playFrom({ contextUri, shuffle }: PlayerView, track: TrackView): PlayTarget | null {
  const offsetUri = spotifyUri(track.url);
  if (shuffle || !offsetUri || !contextUri || !CONTEXTS_WITH_OFFSET.test(contextUri)) return null;
  return { contextUri, offsetUri };
}

/** Returns what plays next after the player's item, read while `wanted`; undefined until it is known. */
export function useNextItems({ track }: PlayerView, wanted: boolean) {
  const { data, error, isValidating, refresh } = useQueue(wanted);
  const { cache } = useSWRConfig();
  const known: typeof data = data ?? cache.get(apiPaths.queue)?.data;
  // A queue that was read for another song is not shown while the new one loads.
  const isCurrent = !isValidating || (known?.current?.url ?? null) === (track?.url ?? null);
  return { items: known && isCurrent ? nextItems(known) : undefined, error, isValidating, refresh };
}
