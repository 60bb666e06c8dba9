import type { Cover } from "../catalog/covers";
import type { Picture } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import type { Image } from "../types/wire";
import { entriesPicture } from "./playlist-image";

const SIZES = [640, 300, 64];
const HOUR = 3_600_000;
/** Addresses of one span of time are alike, so that an unchanged picture can be kept by its address. */
const SPAN = 6 * HOUR;

/** A picture in Spotify's three sizes, widest first. */
export function imagesOf(origin: string, cover: Cover): Image[] {
  return sized(`${origin}/images`, cover);
}

/**
 * A playlist's picture, at addresses that end 12 to 18 hours from now by the emulator's clock. An upload
 * comes once and without its size. Spotify docs: reference/get-playlist.
 */
export function playlistImages(world: EmulatorState, id: string, picture: Picture): Image[] | null {
  const place = `${world.origin}/images/until-${lifeEnd(world.clock.now()) / 1000}`;
  if (picture.kind === "null") return null;
  if (picture.kind === "empty") return [];
  if (picture.kind === "upload") return [unsized(`${place}/upload/${picture.key}.jpg`)];
  if (picture.kind === "unsized") return [unsized(addressOf(place, picture.cover, 640))];
  const cover = picture.kind === "sized" ? picture.cover : entriesPicture(world, id);
  return cover ? sized(place, cover) : [];
}

/** The lasting address of a drawing. */
export function imageUrl(origin: string, cover: Cover, size: number): string {
  return addressOf(`${origin}/images`, cover, size);
}

function lifeEnd(now: number): number {
  return (Math.floor(now / SPAN) + 3) * SPAN;
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
