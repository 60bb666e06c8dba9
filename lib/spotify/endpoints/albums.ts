import { ALBUM_TRACKS_PAGE } from "../../api/paths";
import { albumTracksSchema, fullAlbumSchema, type RawAlbumTracks, type RawFullAlbum } from "../album-schemas";
import { get } from "../client";
import { checkSpotifyId } from "../ids";

/** `GET /albums/{id}`: 1 call, which brings the first 50 tracks along. */
export function readAlbum(accessToken: string, id: string): Promise<RawFullAlbum> {
  return get({ path: `/albums/${checkSpotifyId(id)}`, schema: fullAlbumSchema, accessToken });
}

/** `GET /albums/{id}/tracks`, 50 from `offset`: 1 call. */
export function readAlbumTracks(accessToken: string, id: string, offset: number): Promise<RawAlbumTracks> {
  const query = { limit: ALBUM_TRACKS_PAGE, offset };
  const path = `/albums/${checkSpotifyId(id)}/tracks`;
  return get({ path, query, schema: albumTracksSchema, accessToken });
}
