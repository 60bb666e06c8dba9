import "server-only";
import type { PageView, SearchView, SpokenView } from "../api/types";
import { MAX_SEARCH_OFFSET } from "../spotify/endpoints/search";
import type { RawSearch, RawSpoken } from "../spotify/search-schemas";
import { toAlbum } from "./album-mapper";
import { TILE, toArtist, toImage, toTrack, toUrl } from "./common-mappers";
import { toPage } from "./page-mapper";
import { toPlaylist } from "./playlist-mapper";

/** Shows, episodes and audiobooks are by a publisher, a show, or authors. */
function toSpoken(raw: RawSpoken): SpokenView {
  const authors = (raw.authors ?? []).flatMap((author) => author?.name || []).join(", ");
  return {
    id: raw.id,
    name: raw.name,
    by: authors || raw.show?.name || raw.publisher || "",
    image: toImage(raw.images, TILE),
    explicit: raw.explicit ?? false,
    url: toUrl(raw.external_urls),
  };
}

type RawPage<T> = { total?: number | null; items: (T | null)[] };

/** @param ownId the profile's id, by which own playlists are known; "" where none were asked for. */
export function toSearch(raw: RawSearch, offset: number, ownId: string): SearchView {
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
