import type { AccountName } from "./accounts";
import type { Track } from "./catalog";
import type { Library } from "./library";
import type { LibrarySize } from "./playlists";
import { elementAt, type Random, randomFrom } from "./random";

/** Kinds of saved items besides playlists: `artist` and `user` are followed, the others saved. */
export const SAVED_KINDS = ["track", "album", "episode", "show", "audiobook", "artist", "user"] as const;

export type SavedKind = (typeof SAVED_KINDS)[number];

/**
 * An item in a user's library; dates in UTC, ISO 8601. `tiedAt` replaces `addedAt` where several items share their
 * second.
 */
export type SavedItem = { id: string; addedAt: string; tiedAt?: string };

type Counts = Record<SavedKind, number>;

const EMPTY_COUNTS: Counts = { track: 0, album: 0, episode: 0, show: 0, audiobook: 0, artist: 0, user: 0 };
const PREMIUM_SMALL_COUNTS: Counts = {
  track: 412,
  album: 58,
  episode: 23,
  show: 9,
  audiobook: 5,
  artist: 74,
  user: 4,
};
const FREE_COUNTS: Counts = { track: 36, album: 6, episode: 3, show: 2, audiobook: 1, artist: 11, user: 1 };
const PREMIUM_LARGE_COUNTS: Counts = {
  track: 5000,
  album: 420,
  episode: 160,
  show: 18,
  audiobook: 11,
  artist: 190,
  user: 5,
};
const FIRST_ADDED = Date.UTC(2016, 8, 11);
const TIE_SIZE = 4;
const LAST_ADDED = Date.UTC(2026, 8, 20);

/** Returns the saved and followed items of an account at the start, oldest first. */
export function savedOf(library: Library, account: AccountName): Record<SavedKind, SavedItem[]> {
  const counts = countsOf(account, library.size);
  const { catalogue, people } = library;
  const random = (kind: SavedKind) => randomFrom(library.seed, "saved", account, kind);
  const some = (kind: SavedKind, pool: readonly { id: string }[]) =>
    dated(random(kind).shuffle(pool).slice(0, counts[kind]), random(kind));
  const friends = [...people.values()].filter(({ name }) => name !== null);
  return {
    track: dated(savedTracks(library, random("track"), counts.track), random("track")),
    album: some("album", catalogue.albums.slice(0, 600)),
    episode: some(
      "episode",
      catalogue.shows.flatMap(({ episodes }) => episodes),
    ),
    show: some("show", catalogue.shows),
    audiobook: some("audiobook", catalogue.audiobooks),
    artist: some("artist", catalogue.artists),
    user: some(
      "user",
      friends.filter(({ id }) => id !== library.accounts[account].person.id),
    ),
  };
}

function countsOf(account: AccountName, size: LibrarySize): Counts {
  if (account === "empty") return EMPTY_COUNTS;
  if (account !== "premium") return FREE_COUNTS;
  return size === "large" ? PREMIUM_LARGE_COUNTS : PREMIUM_SMALL_COUNTS;
}

/** Some songs are included twice: the original and its copy on another album. */
function savedTracks({ catalogue }: Library, random: Random, count: number): Track[] {
  const reissued = random.shuffle(catalogue.reissues).slice(0, count / 8);
  const copies = reissued.flatMap(({ tracks }) => tracks.slice(0, 2));
  const twice = copies.flatMap((track) => (track.original ? [track, track.original] : [track]));
  const others = random.shuffle(catalogue.tracks.slice(0, Math.max(2500, count * 2)));
  return random.shuffle([...new Set([...twice.slice(0, count / 4), ...others])].slice(0, count));
}

function dated(items: readonly { id: string }[], random: Random): SavedItem[] {
  const step = (LAST_ADDED - FIRST_ADDED) / Math.max(items.length, 1);
  const dates = items.map((_, index) => secondOf(FIRST_ADDED + step * index + random.float() * step * 0.9));
  return items.map(({ id }, index) => ({
    id,
    addedAt: elementAt(dates, index),
    tiedAt: elementAt(dates, index - (index % TIE_SIZE)),
  }));
}

function secondOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
