import "server-only";
import type { RawAlbum } from "../spotify/album-schemas";
import type { AlbumView } from "../views";
import { TILE, toImage, toLink, toUrl } from "./to-view";

/** @param width px the cover is shown at. */
export function toAlbum(raw: RawAlbum, width = TILE): AlbumView {
  return {
    id: raw.id,
    name: raw.name,
    artists: (raw.artists ?? []).filter((artist) => artist !== null).map(toLink),
    image: toImage(raw.images, width),
    kind: raw.album_type ?? "album",
    releaseDate: raw.release_date ?? null,
    total: raw.total_tracks ?? null,
    url: toUrl(raw.external_urls),
  };
}
