import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time";
import type { AccountName } from "./accounts";
import type { Catalogue, Track } from "./catalog";
import { randomFrom } from "./random";

/** A play of a track; `at` in Unix ms, `context` is a URI. */
export type Play = { track: Track; at: number; context: string | null };

/** Spotify keeps at most 50 plays per user. */
export const MAX_RECENT_PLAYS = 50;
/** Start hour and number of plays of each session: 17 plays per day, so that 50 plays fill three days. */
const LISTENING_SESSIONS = [
  { hour: 7, plays: 4 },
  { hour: 12, plays: 5 },
  { hour: 18, plays: 8 },
];

type Listener = { seed: number; catalogue: Catalogue; account: AccountName };

/** Returns the last 50 plays until `now` (Unix ms), newest first. */
export function playsUntil(listener: Listener, now: number): Play[] {
  if (listener.account !== "premium" && listener.account !== "free") return [];
  const today = Math.floor(now / DAY_MS);
  return [0, 1, 2, 3]
    .flatMap((back) => playsOfDay(listener, today - back))
    .filter((play) => play.at <= now)
    .sort((a, b) => b.at - a.at)
    .slice(0, MAX_RECENT_PLAYS);
}

function playsOfDay({ seed, catalogue, account }: Listener, day: number): Play[] {
  const random = randomFrom(seed, "plays", account, day);
  const pool = catalogue.tracks.slice(0, 1500);
  return LISTENING_SESSIONS.flatMap(({ hour, plays }) => {
    let at = day * DAY_MS + hour * HOUR_MS + random.int(0, 70) * MINUTE_MS;
    return Array.from({ length: plays }, (_, index) => {
      const track = random.pick(pool);
      at += track.durationMs + random.int(0, 9_000);
      return { track, at, context: index % 4 === 3 ? null : `spotify:album:${track.album.id}` };
    });
  });
}
