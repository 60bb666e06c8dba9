import "server-only";
import { ALBUM_TRACKS_PAGE } from "../api/paths";
import type { AlbumPageView, AlbumTrackView, PageView, WithAge } from "../api/types";
import { readAlbum, readAlbumTracks } from "../spotify/endpoints/albums";
import { checkSpotifyId } from "../spotify/ids";
import { toAlbumPage, toAlbumTrack } from "./album-mapper";
import { toPage } from "./page-mapper";
import { cachedQuery, requireUser, type UserContext } from "./query";

const FRESH = 600;

/** An album and its first tracks (50 at most); those stand there without album and picture, which are all the same. */
export type OpenedAlbum = { album: AlbumPageView; tracks: PageView<AlbumTrackView> };

function readOpenedAlbum(caller: UserContext, id: string): Promise<WithAge<OpenedAlbum>> {
  const load = async (token: string) => {
    const raw = await readAlbum(token, id);
    const album = toAlbumPage(raw);
    const tracks = toPage(raw.tracks ?? { items: [] }, 0, toAlbumTrack);
    return { album, tracks: { ...tracks, total: Math.max(tracks.total, album.total ?? 0) } };
  };
  return cachedQuery(caller, { resource: `album:${checkSpotifyId(id)}`, fresh: FRESH, load });
}

/**
 * One album with its first tracks. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for what cannot be an id, without a call.
 */
export async function getAlbum(id: string): Promise<WithAge<OpenedAlbum>> {
  return readOpenedAlbum(await requireUser(), id);
}

/** 50 tracks of an album from an offset. Budget: 1 call, then 0 for 10 minutes; the first 50 are those of the album itself. */
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
    fresh: FRESH,
    load,
  });
}
