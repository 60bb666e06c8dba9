import "server-only";
import type { AlbumGroup, AlbumView, ArtistPageView, PageView, WithAge } from "../api/types";
import { readArtist, readArtistAlbums } from "../spotify/endpoints/artists";
import { checkSpotifyId } from "../spotify/ids";
import { toAlbum } from "./album-mapper";
import { LARGE, toArtist, toImage } from "./common-mappers";
import { toPage } from "./page-mapper";
import { cachedQuery, requireUser } from "./query";

const FRESH = 600;

/**
 * One artist. Budget: 1 call, then 0 for 10 minutes.
 * @throws SpotifyError `not_found` for what cannot be an id, without a call; so do the others here.
 */
export async function getArtist(id: string): Promise<WithAge<ArtistPageView>> {
  const caller = await requireUser();
  const load = async (token: string) => {
    const raw = await readArtist(token, id);
    return { ...toArtist(raw), image: toImage(raw.images, LARGE), genres: raw.genres ?? [] };
  };
  return cachedQuery(caller, { resource: `artist:${checkSpotifyId(id)}`, fresh: FRESH, load });
}

/**
 * 10 records of an artist's from an offset. Budget: 1 call, then 0 for 10 minutes.
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
  return cachedQuery(caller, { resource, fresh: FRESH, load });
}
