import { type Addable, addableTrack } from "@/app/_components/additions";
import { ALBUM_TRACKS_PAGE, apiPaths } from "@/lib/api/paths";
import type { AlbumTrackView, PageView } from "@/lib/api/types";
import { fetcher } from "@/lib/client/api-client";

/**
 * Loads all tracks of an album: 1 call per 50.
 * @throws ApiClientError
 */
export async function albumEntries(uri: string): Promise<Addable[]> {
  const id = uri.slice("spotify:album:".length);
  const tracks: AlbumTrackView[] = [];
  for (let page = 0, total = 1; page * ALBUM_TRACKS_PAGE < total; page++) {
    const part = await fetcher<PageView<AlbumTrackView>>(apiPaths.albumTracks(id, page));
    tracks.push(...part.items);
    total = part.total;
  }
  return tracks.map(addableTrack);
}
