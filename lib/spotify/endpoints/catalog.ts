import { get } from "../client";
import {
  ALBUM_TRACKS_PAGE,
  ARTIST_ALBUMS_PAGE,
  CHAPTERS_PAGE,
  EPISODES_PAGE,
  SEARCH_PAGE,
  type SearchType,
} from "../constants";
import { checkSpotifyId } from "../ids";
import { rawPage } from "../schema-fields";
import {
  albumSchema,
  albumTracksSchema,
  artistPageSchema,
  chaptersSchema,
  episodeSchema,
  episodesSchema,
  fullAlbumSchema,
  fullAudiobookSchema,
  fullShowSchema,
  fullTrackSchema,
  type RawAlbum,
  type RawAlbumTracks,
  type RawArtistPage,
  type RawChapters,
  type RawEpisode,
  type RawEpisodes,
  type RawFullAlbum,
  type RawFullAudiobook,
  type RawFullShow,
  type RawFullTrack,
  type RawSearch,
  searchSchema,
} from "../schemas";

/** `GET /artists/{id}`: 1 call. */
export function readArtist(accessToken: string, id: string): Promise<RawArtistPage> {
  return get({ path: `/artists/${checkSpotifyId(id)}`, schema: artistPageSchema, accessToken });
}

/**
 * `GET /artists/{id}/albums`, 10 releases from `offset`: 1 call, which counts against a small quota of its own.
 * @param groups kinds of releases, in the format of `include_groups`.
 */
export function readArtistAlbums(
  accessToken: string,
  id: string,
  { groups, offset }: { groups: string; offset: number },
): Promise<{ total: number | null; items: (RawAlbum | null)[] }> {
  const query = { include_groups: groups, limit: ARTIST_ALBUMS_PAGE, offset };
  const path = `/artists/${checkSpotifyId(id)}/albums`;
  return get({ path, query, schema: rawPage(albumSchema), accessToken });
}

/** `GET /albums/{id}`: 1 call, which includes the first 50 tracks. */
export function readAlbum(accessToken: string, id: string): Promise<RawFullAlbum> {
  return get({ path: `/albums/${checkSpotifyId(id)}`, schema: fullAlbumSchema, accessToken });
}

/** `GET /albums/{id}/tracks`, 50 from `offset`: 1 call. */
export function readAlbumTracks(accessToken: string, id: string, offset: number): Promise<RawAlbumTracks> {
  const query = { limit: ALBUM_TRACKS_PAGE, offset };
  const path = `/albums/${checkSpotifyId(id)}/tracks`;
  return get({ path, query, schema: albumTracksSchema, accessToken });
}

/** `GET /tracks/{id}`: 1 call. */
export function readTrack(accessToken: string, id: string): Promise<RawFullTrack> {
  return get({ path: `/tracks/${checkSpotifyId(id)}`, schema: fullTrackSchema, accessToken });
}

/** `GET /shows/{id}`: 1 call, which includes the newest 50 episodes. */
export function readShow(accessToken: string, id: string): Promise<RawFullShow> {
  return get({ path: `/shows/${checkSpotifyId(id)}`, schema: fullShowSchema, accessToken });
}

/** `GET /shows/{id}/episodes`, 50 from `offset`, newest first: 1 call. */
export function readEpisodes(accessToken: string, id: string, offset: number): Promise<RawEpisodes> {
  const query = { limit: EPISODES_PAGE, offset };
  return get({ path: `/shows/${checkSpotifyId(id)}/episodes`, query, schema: episodesSchema, accessToken });
}

/** `GET /episodes/{id}`: 1 call. */
export function readEpisode(accessToken: string, id: string): Promise<RawEpisode> {
  return get({ path: `/episodes/${checkSpotifyId(id)}`, schema: episodeSchema, accessToken });
}

/** `GET /audiobooks/{id}`: 1 call, which includes the first 50 chapters. */
export function readAudiobook(accessToken: string, id: string): Promise<RawFullAudiobook> {
  return get({ path: `/audiobooks/${checkSpotifyId(id)}`, schema: fullAudiobookSchema, accessToken });
}

/** `GET /audiobooks/{id}/chapters`, 50 from `offset`: 1 call. */
export function readChapters(accessToken: string, id: string, offset: number): Promise<RawChapters> {
  const query = { limit: CHAPTERS_PAGE, offset };
  const path = `/audiobooks/${checkSpotifyId(id)}/chapters`;
  return get({ path, query, schema: chaptersSchema, accessToken });
}

export type Search = { text: string; types: readonly SearchType[]; offset: number };

/** `GET /search`, 10 of each type from `offset`, which is the maximum (Spotify docs: changes/february-2026): 1 call. */
export function readSearch(accessToken: string, { text, types, offset }: Search): Promise<RawSearch> {
  const query = { q: text, type: types.join(","), limit: SEARCH_PAGE, offset };
  return get({ path: "/search", query, schema: searchSchema, accessToken });
}
