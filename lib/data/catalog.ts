import "server-only";
import { ALBUM_TRACKS_PAGE } from "../api/paths";
import type {
  AlbumGroup,
  AlbumPageView,
  AlbumTrackView,
  AlbumView,
  ArtistPageView,
  PageView,
  SearchView,
  SpokenView,
  TrackPageView,
  WithAge,
} from "../api/types";
import { keyedHash } from "../hmac";
import { MAX_SEARCH_OFFSET } from "../spotify/constants";
import {
  readAlbum,
  readAlbumTracks,
  readArtist,
  readArtistAlbums,
  readSearch,
  readTrack,
  type Search,
} from "../spotify/endpoints/catalog";
import { checkSpotifyId } from "../spotify/ids";
import type { RawSearch, RawSpoken } from "../spotify/schemas";
import {
  LARGE_WIDTH_PX,
  type RawPage,
  TILE_WIDTH_PX,
  toAlbum,
  toAlbumPage,
  toAlbumTrack,
  toArtist,
  toImage,
  toPage,
  toTrack,
  toTrackPage,
  toUrl,
} from "./mappers";
import { readOwnProfile } from "./me";
import { toPlaylist } from "./playlist-mapper";
import { cachedQuery, requireUser, type UserContext } from "./query";

const STALE_AFTER_S = 600;

/** An album and its first tracks, at most 50. The tracks have no album and no image, because these are all the same. */
export type OpenedAlbum = { album: AlbumPageView; tracks: PageView<AlbumTrackView> };

function readOpenedAlbum(caller: UserContext, id: string): Promise<WithAge<OpenedAlbum>> {
  const load = async (token: string) => {
    const raw = await readAlbum(token, id);
    const album = toAlbumPage(raw);
    const tracks = toPage(raw.tracks ?? { items: [] }, 0, toAlbumTrack);
    return { album, tracks: { ...tracks, total: Math.max(tracks.total, album.total ?? 0) } };
  };
  return cachedQuery(caller, { resource: `album:${checkSpotifyId(id)}`, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns one album with its first tracks. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function getAlbum(id: string): Promise<WithAge<OpenedAlbum>> {
  return readOpenedAlbum(await requireUser(), id);
}

/**
 * Returns one track. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function getTrack(id: string): Promise<WithAge<TrackPageView>> {
  const caller = await requireUser();
  const load = async (token: string) => toTrackPage(await readTrack(token, id));
  return cachedQuery(caller, { resource: `track:${checkSpotifyId(id)}`, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns 50 tracks of an album from an offset. Budget: 1 call, then 0 for 10 minutes. The first 50 come with the
 * album.
 */
export async function getAlbumTracks(id: string, offset: number): Promise<WithAge<PageView<AlbumTrackView>>> {
  const caller = await requireUser();
  if (offset < ALBUM_TRACKS_PAGE) {
    const { value, ...age } = await readOpenedAlbum(caller, id);
    return { ...age, value: value.tracks };
  }
  const load = async (token: string) =>
    toPage(await readAlbumTracks(token, id, offset), offset, toAlbumTrack);
  return cachedQuery(caller, {
    resource: `album-tracks:${checkSpotifyId(id)}:${offset}`,
    staleAfterS: STALE_AFTER_S,
    load,
  });
}

/**
 * Returns one artist. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for an invalid id, without a call; `getArtistAlbums` does too.
 */
export async function getArtist(id: string): Promise<WithAge<ArtistPageView>> {
  const caller = await requireUser();
  const load = async (token: string) => {
    const raw = await readArtist(token, id);
    return { ...toArtist(raw), image: toImage(raw.images, LARGE_WIDTH_PX), genres: raw.genres ?? [] };
  };
  return cachedQuery(caller, { resource: `artist:${checkSpotifyId(id)}`, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns 10 releases of an artist from an offset. Budget: 1 call, then 0 for 10 minutes.
 * @param group null for albums and singles.
 */
export async function getArtistAlbums(
  id: string,
  group: AlbumGroup | null,
  offset: number,
): Promise<WithAge<PageView<AlbumView>>> {
  const caller = await requireUser();
  const groups = group ?? "album,single";
  const load = async (token: string) =>
    toPage(await readArtistAlbums(token, id, { groups, offset }), offset, (album) => toAlbum(album));
  const resource = `artist-albums:${checkSpotifyId(id)}:${groups}:${offset}`;
  return cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, load });
}

/** The author of shows, episodes and audiobooks is a publisher, a show, or a list of authors. */
function toSpoken(raw: RawSpoken): SpokenView {
  const authors = (raw.authors ?? []).flatMap((author) => author?.name || []).join(", ");
  return {
    id: raw.id,
    name: raw.name,
    by: authors || raw.show?.name || raw.publisher || "",
    image: toImage(raw.images, TILE_WIDTH_PX),
    explicit: raw.explicit ?? false,
    url: toUrl(raw.external_urls),
  };
}

/**
 * Converts search results.
 * @param ownId id of the user's profile, to recognize own playlists; "" when none are requested.
 */
function toSearch(raw: RawSearch, offset: number, ownId: string): SearchView {
  function part<Raw, Item>(
    found: RawPage<Raw> | null | undefined,
    toItem: (raw: Raw) => Item,
  ): PageView<Item> | undefined {
    if (!found) return undefined;
    const page = toPage(found, offset, toItem);
    return { ...page, total: Math.min(page.total, MAX_SEARCH_OFFSET) };
  }

  return {
    tracks: part(raw.tracks, toTrack),
    artists: part(raw.artists, toArtist),
    albums: part(raw.albums, (album) => toAlbum(album)),
    playlists: part(raw.playlists, (playlist) => toPlaylist(playlist, ownId)),
    shows: part(raw.shows, toSpoken),
    episodes: part(raw.episodes, toSpoken),
    audiobooks: part(raw.audiobooks, toSpoken),
  };
}

/**
 * Returns 10 results of each type from an offset. Budget: 1 call, and the profile's if playlists are among the types;
 * then 0 for 10 minutes. A type that is missing from Spotify's response is missing here too.
 */
export async function getSearch(search: Search): Promise<WithAge<SearchView>> {
  const caller = await requireUser();
  const { text, offset } = search;
  const types = [...new Set(search.types)].sort();
  const ownId = async () => (types.includes("playlist") ? (await readOwnProfile(caller)).value.id : "");
  const load = async (token: string) => {
    const [raw, id] = await Promise.all([readSearch(token, { text, types, offset }), ownId()]);
    return toSearch(raw, offset, id);
  };
  // A search text may contain colons, and must not be readable in a key.
  const resource = `search:${keyedHash("search", text)}:${types.join("+")}:${offset}`;
  return cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, kind: "search", load });
}
