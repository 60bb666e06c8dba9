import type { Cover } from "../catalog/covers";
import type { Picture } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { hasQuirk } from "../state/quirks";
import { HOUR_MS } from "../time";
import type { Image } from "../types/wire";
import { entriesPicture } from "./playlist-image";

const SIZES = [640, 300, 64];
/** URLs stay the same for 6 hours, so that an unchanged image can be cached by its URL. */
const URL_PERIOD_MS = 6 * HOUR_MS;

/** Returns an image in Spotify's three sizes, widest first. */
export function imagesOf(origin: string, cover: Cover): Image[] {
  return sized(`${origin}/images`, cover);
}

/**
 * Returns a playlist's image. Its URLs expire after 12 to 18 hours of the emulator's clock. An upload has one
 * URL and no size. Spotify docs: reference/get-playlist.
 */
export function playlistImages(world: EmulatorState, id: string, picture: Picture): Image[] | null {
  const place = `${world.origin}/images/until-${urlExpiry(world.clock.now()) / 1000}`;
  if (picture.kind === "empty") return hasQuirk(world, "null-images") ? null : [];
  if (picture.kind === "upload") return [unsized(`${place}/upload/${picture.key}.jpg`)];
  if (picture.kind === "unsized") return [unsized(addressOf(place, picture.cover, 640))];
  const cover = picture.kind === "sized" ? picture.cover : entriesPicture(world, id);
  return cover ? sized(place, cover) : [];
}

/** Returns the URL of a drawing, which does not expire. */
export function imageUrl(origin: string, cover: Cover, size: number): string {
  return addressOf(`${origin}/images`, cover, size);
}

function urlExpiry(now: number): number {
  return (Math.floor(now / URL_PERIOD_MS) + 3) * URL_PERIOD_MS;
}

function sized(place: string, cover: Cover): Image[] {
  return SIZES.map((size) => ({ url: addressOf(place, cover, size), height: size, width: size }));
}

function unsized(url: string): Image {
  return { url, height: null, width: null };
}

function addressOf(place: string, { family, key }: Cover, size: number): string {
  return `${place}/${family}/${key}-${size}.svg`;
}
