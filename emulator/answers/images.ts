import type { Cover } from "../library/covers";
import type { Picture } from "../library/playlists";
import type { Image } from "../shapes/wire";

const SIZES = [640, 300, 64];

/** A picture in Spotify's three sizes, widest first. */
export function imagesOf(origin: string, cover: Cover): Image[] {
  return SIZES.map((size) => ({ url: imageUrl(origin, cover, size), height: size, width: size }));
}

/** A playlist's picture: an upload comes once and without its size. */
export function playlistImages(origin: string, picture: Picture): Image[] | null {
  if (picture.kind === "null") return null;
  if (picture.kind === "empty") return [];
  if (picture.kind === "sized") return imagesOf(origin, picture.cover);
  return [{ url: imageUrl(origin, picture.cover, 640), height: null, width: null }];
}

/** The address of a drawing. */
export function imageUrl(origin: string, { family, key }: Cover, size: number): string {
  return `${origin}/images/${family}/${key}-${size}.svg`;
}
