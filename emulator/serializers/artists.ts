import type { Artist } from "../catalog/catalog";
import { followersOf, popularityOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { FullArtist, SimpleArtist } from "../types/wire";
import { imagesOf } from "./images";
import { linksOf } from "./links";
import { memoize } from "./memoize";

/** Returns an artist as in tracks and albums. */
export const artistObject = memoize(({ origin }: EmulatorState, { id, name }: Artist): SimpleArtist => {
  return { ...linksOf(origin, "artist", id), id, name };
});

export function fullArtistObject(world: EmulatorState, artist: Artist): FullArtist {
  const full = {
    ...artistObject(world, artist),
    genres: artist.genres,
    images: imagesOf(world.origin, artist.portrait),
  };
  if (!hasOldFields(world)) return full;
  const followers = { href: null, total: followersOf(artist.id) };
  return { ...full, followers, popularity: popularityOf(artist.id) };
}
