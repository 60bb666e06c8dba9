import { albumMarkets, trackMarkets } from "../catalog/markets";
import type { Playlist } from "../catalog/playlists";
import type { Query } from "../catalog/search-query";
import { tokenize } from "../catalog/tokenize";
import type { EmulatorState } from "../state/emulator-state";
import { albumObject } from "./albums";
import { fullArtistObject } from "./artists";
import { audiobookObject } from "./audiobooks";
import { playlistObject } from "./playlists";
import { showObject, simpleEpisodeObject } from "./shows";
import { trackObject } from "./tracks";

export const SEARCH_TYPES = ["album", "artist", "playlist", "track", "show", "episode", "audiobook"] as const;

export type SearchType = (typeof SEARCH_TYPES)[number];

type Part = { query: Query; market: string | undefined; limit: number; offset: number };

/** A page of results and their total. */
type Found = { total: number; items: (object | null)[] };

/** Limit of results per search. Spotify docs: references/changes/february-2026. */
const MAX_RESULTS = 1000;

/** Returns a page of the results of one type. */
export function searchFor(world: EmulatorState, type: SearchType, part: Part): Found {
  const { search } = world.library;
  const { query, market } = part;
  const here = (markets: readonly string[]) => market === undefined || markets.includes(market);
  switch (type) {
    case "track": {
      const tracks = search.tracks(query).filter((track) => here(trackMarkets(track)));
      return partOf(tracks, part, (track) => trackObject(world, track, market));
    }
    case "album": {
      const albums = search.albums(query).filter((album) => here(albumMarkets(album)));
      return partOf(albums, part, (album) => albumObject(world, album, market));
    }
    case "artist":
      return partOf(search.artists(query), part, (artist) => fullArtistObject(world, artist));
    case "show":
      return partOf(search.shows(query), part, (show) => showObject(world, show, market));
    case "episode":
      return partOf(search.episodes(query), part, (episode) => simpleEpisodeObject(world, episode));
    case "audiobook":
      return partOf(search.audiobooks(query), part, (book) => audiobookObject(world, book, market));
    case "playlist":
      return partOf(
        foundPlaylists(world, query),
        part,
        (playlist) => playlist && playlistObject(world, playlist),
      );
  }
}

function partOf<Item>(all: Item[], { limit, offset }: Part, answer: (item: Item) => object | null): Found {
  return { total: Math.min(all.length, MAX_RESULTS), items: all.slice(offset, offset + limit).map(answer) };
}

/**
 * Public playlists. Every second one is null, like Spotify's own playlists, which apps may no longer see; none in the
 * tidy library.
 */
function foundPlaylists(world: EmulatorState, { words, filters }: Query): (Playlist | null)[] {
  if (words.length === 0 || filters.length > 0) return [];
  const all = [...world.playlists.all()].filter((playlist) => {
    const own = playlist.public ? tokenize(playlist.name) : [];
    return words.every((wanted) => own.some((word) => word.startsWith(wanted)));
  });
  return world.library.size === "tidy" ? all : all.flatMap((playlist) => [playlist, null]);
}
