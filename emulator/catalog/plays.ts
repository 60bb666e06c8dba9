import type { AccountName } from "./accounts";
import type { Catalogue, Track } from "./catalog";
import { randomFrom } from "./random";

/** A track that was heard, when (Unix milliseconds), and out of what (a URI). */
export type Play = { track: Track; at: number; context: string | null };

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Spotify keeps no more plays of a person than these. */
export const MAX_RECENT_PLAYS = 50;
/** Three sittings a day: hour of beginning and number of plays; 17 a day, so that 50 plays fill three days. */
const SITTINGS = [
  { hour: 7, plays: 4 },
  { hour: 12, plays: 5 },
  { hour: 18, plays: 8 },
];

type Listener = { seed: number; catalogue: Catalogue; account: AccountName };

/** The last 50 plays up to `now` (Unix milliseconds), newest first: Spotify keeps no more. */
export function playsUntil(listener: Listener, now: number): Play[] {
  if (listener.account !== "premium" && listener.account !== "free") return [];
  const today = Math.floor(now / DAY);
  return [0, 1, 2, 3]
    .flatMap((back) => playsOfDay(listener, today - back))
    .filter((play) => play.at <= now)
    .sort((a, b) => b.at - a.at)
    .slice(0, MAX_RECENT_PLAYS);
}

function playsOfDay({ seed, catalogue, account }: Listener, day: number): Play[] {
  const random = randomFrom(seed, "plays", account, day);
  const pool = catalogue.tracks.slice(0, 1500);
  return SITTINGS.flatMap(({ hour, plays }) => {
    let at = day * DAY + hour * 60 * MINUTE + random.int(0, 70) * MINUTE;
    return Array.from({ length: plays }, (_, index) => {
      const track = random.pick(pool);
      at += track.durationMs + random.int(0, 9_000);
      return { track, at, context: index % 4 === 3 ? null : `spotify:album:${track.album.id}` };
    });
  });
}
