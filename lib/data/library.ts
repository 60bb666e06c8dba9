import "server-only";
import type { ArtistView, CursorView, PageView, SavedAlbumView, SavedTrackView, WithAge } from "../api/types";
import { readFollowedArtists, readSavedAlbums, readSavedTracks } from "../spotify/endpoints/library";
import { isSpotifyId } from "../spotify/ids";
import { toAlbum } from "./album-mapper";
import { toArtist, toTrack } from "./common-mappers";
import { toPage } from "./page-mapper";
import { cachedQuery, requireUser } from "./query";

const FRESH = 60;

/** 50 saved tracks from an offset, newest first. Budget: 1 call, then 0 for a minute. */
export async function getSavedTracks(offset: number): Promise<WithAge<PageView<SavedTrackView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedTracks(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, track: toTrack(raw.track) };
    });
  return cachedQuery(caller, { resource: `saved-tracks:${offset}`, fresh: FRESH, load });
}

/** 50 saved albums from an offset, newest first. Budget: 1 call, then 0 for a minute. */
export async function getSavedAlbums(offset: number): Promise<WithAge<PageView<SavedAlbumView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) =>
    toPage(await readSavedAlbums(token, offset), offset, (raw) => {
      return { addedAt: raw.added_at ?? null, album: toAlbum(raw.album) };
    });
  return cachedQuery(caller, { resource: `saved-albums:${offset}`, fresh: FRESH, load });
}

/** A cursor that leads on; one that is no id, or leads back to where it came from, is the end. */
function nextCursor(next: string | null, after: string | null): string | null {
  return next !== null && next !== after && isSpotifyId(next) ? next : null;
}

/**
 * 50 followed artists.
 * @param after `next` of the part before; null for the first. Budget: 1 call, then 0 for a minute.
 */
export async function getFollowedArtists(after: string | null): Promise<WithAge<CursorView<ArtistView>>> {
  const caller = await requireUser("library");
  const load = async (token: string) => {
    const raw = await readFollowedArtists(token, after);
    const items = raw.items.filter((artist) => artist !== null).map(toArtist);
    return { total: raw.total, next: nextCursor(raw.next, after), items };
  };
  return cachedQuery(caller, { resource: `followed-artists:${after ?? "first"}`, fresh: FRESH, load });
}
