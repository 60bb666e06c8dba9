import type { Album } from "../catalog/catalog";
import { albumMarkets } from "../catalog/markets";
import { labelOf, popularityOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { FullAlbum } from "../types/music";
import type { SimpleAlbum } from "../types/wire";
import { artistObject } from "./artists";
import { imagesOf } from "./images";
import { linksOf } from "./links";
import { memoize } from "./memoize";
import { marketed, pageOf, type Window } from "./page";
import { simpleTrackObject } from "./simplified-track";

const EMBEDDED = { limit: 50, offset: 0 };

/** An album as listed, and as it stands inside a track. With a market the list of markets is left out. */
export function albumObject(world: EmulatorState, album: Album, market?: string): SimpleAlbum {
  const object = albumBasics(world, album);
  if (!hasOldFields(world) || market !== undefined) return object;
  return { ...object, available_markets: albumMarkets(album) };
}

const albumBasics = memoize((world: EmulatorState, album: Album): SimpleAlbum => {
  const { origin } = world;
  return {
    album_type: album.kind,
    artists: [artistObject(world, album.artist)],
    ...linksOf(origin, "album", album.id),
    id: album.id,
    images: imagesOf(origin, album.cover),
    name: album.title,
    release_date: album.release.date,
    release_date_precision: album.release.precision,
    total_tracks: album.tracks.length,
  };
});

/** An album in full, with the first page of its tracks. Its `genres` are always empty. */
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
    tracks: albumTracksPage(world, album, { ...EMBEDDED, market }),
  };
  return hasOldFields(world) ? { ...full, label, popularity: popularityOf(album.id) } : full;
}

/** A page of an album's tracks, which stand there without the album. */
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
