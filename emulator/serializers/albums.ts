import type { Album } from "../catalog/catalog";
import { albumMarkets } from "../catalog/markets";
import { labelOf, popularityOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { FullAlbum } from "../types/music";
import type { SimpleAlbum } from "../types/wire";
import { artistObject } from "./artists";
import { imagesOf } from "./images";
import { shownRelease } from "./impossible-dates";
import { linksOf } from "./links";
import { memoize } from "./memoize";
import { marketed, pageOf, type Window } from "./page";
import { simpleTrackObject } from "./simplified-track";

const FIRST_PAGE = { limit: 50, offset: 0 };

/** Returns an album as in lists and tracks. A request with a market omits the list of markets. */
export function albumObject(world: EmulatorState, album: Album, market?: string): SimpleAlbum {
  const object = albumBasics(world, album);
  if (!hasOldFields(world) || market !== undefined) return object;
  return { ...object, available_markets: albumMarkets(album) };
}

const albumBasics = memoize((world: EmulatorState, album: Album): SimpleAlbum => {
  const { origin } = world;
  const release = shownRelease(world, album);
  return {
    album_type: album.kind,
    artists: [artistObject(world, album.artist)],
    ...linksOf(origin, "album", album.id),
    id: album.id,
    images: imagesOf(origin, album.cover),
    name: album.title,
    release_date: release.date,
    release_date_precision: release.precision,
    total_tracks: album.tracks.length,
  };
});

/** Returns a full album with the first page of its tracks. Its `genres` are always empty. */
export function fullAlbumObject(world: EmulatorState, album: Album, market?: string): FullAlbum {
  return market === undefined ? fullAlbumEverywhere(world, album) : fullAlbumIn(world, album, market);
}

const fullAlbumEverywhere = memoize((world: EmulatorState, album: Album) =>
  fullAlbumIn(world, album, undefined),
);

function fullAlbumIn(world: EmulatorState, album: Album, market: string | undefined): FullAlbum {
  const label = labelOf(album.id);
  const full = {
    ...albumObject(world, album, market),
    copyrights: [{ text: `${album.release.date.slice(0, 4)} ${label}`, type: "P" }],
    external_ids: { upc: upcOf(album.id) },
    genres: [],
    tracks: albumTracksPage(world, album, { ...FIRST_PAGE, market }),
  };
  return hasOldFields(world) ? { ...full, label, popularity: popularityOf(album.id) } : full;
}

/** Returns a page of an album's tracks, each without the album. */
export function albumTracksPage(
  world: EmulatorState,
  album: Album,
  { limit, offset, market }: Window & { market?: string },
) {
  return pageOf({
    url: marketed(`${world.origin}/v1/albums/${album.id}/tracks`, market),
    limit,
    offset,
    total: album.tracks.length,
    items: album.tracks.slice(offset, offset + limit).map((track) => simpleTrackObject(world, track, market)),
  });
}

function upcOf(id: string): string {
  const digits = [...id].map((letter) => letter.charCodeAt(0) % 10);
  return digits.slice(0, 12).join("");
}
