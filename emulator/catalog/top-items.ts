import type { AccountName } from "./accounts";
import type { Artist, Catalogue, Track } from "./catalog";
import { FEATURED } from "./fixtures";
import { randomFrom } from "./random";

/** The three time ranges of Spotify's top items. */
export const TIME_RANGES = ["short_term", "medium_term", "long_term"] as const;

/** About 4 weeks, 6 months and a year. */
export type TimeRange = (typeof TIME_RANGES)[number];

type Listener = { seed: number; catalogue: Catalogue; account: AccountName; range: TimeRange };

const RANKING_LENGTHS: Record<AccountName, { artists: number; tracks: number }> = {
  premium: { artists: 50, tracks: 80 },
  free: { artists: 12, tracks: 20 },
  uninvited: { artists: 10, tracks: 10 },
  empty: { artists: 0, tracks: 0 },
};

/** Returns a listener's top tracks. The last six months of `premium` start with the fixed works. */
export const topTracks = memoized(rankTracks);

/** Returns a listener's top artists, with the same fixed start. */
export const topArtists = memoized(rankArtists);

/** Caches rankings. A ranking shuffles thousands of items, and every page of a list needs it again. */
function memoized<Item>(rank: (listener: Listener) => Item[]): (listener: Listener) => Item[] {
  const lists = new WeakMap<Catalogue, Map<string, Item[]>>();
  return (listener) => {
    const known = lists.get(listener.catalogue) ?? new Map<string, Item[]>();
    lists.set(listener.catalogue, known);
    const key = `${listener.account} ${listener.range}`;
    const list = known.get(key) ?? rank(listener);
    known.set(key, list);
    return list;
  };
}

function rankTracks({ seed, catalogue, account, range }: Listener): Track[] {
  const random = randomFrom(seed, "top tracks", account, range);
  const works = FEATURED.flatMap(
    (work) => catalogue.tracks.find((track) => track.title === work.title && track.number === 1) ?? [],
  );
  const fixed = account === "premium" && range === "medium_term";
  const first = fixed ? works : [];
  const pool = catalogue.tracks.slice(0, 2000).filter((track) => !first.includes(track));
  return [...first, ...random.shuffle(pool)].slice(0, RANKING_LENGTHS[account].tracks);
}

function rankArtists({ seed, catalogue, account, range }: Listener): Artist[] {
  const random = randomFrom(seed, "top artists", account, range);
  const fixed = account === "premium" && range === "medium_term";
  const first = fixed ? catalogue.artists.slice(0, 12) : [];
  const pool = catalogue.artists.slice(0, 90).filter((artist) => !first.includes(artist));
  return [...first, ...random.shuffle(pool)].slice(0, RANKING_LENGTHS[account].artists);
}
