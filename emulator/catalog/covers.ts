import { base62 } from "./ids";
import { randomFrom } from "./random";

/** The kinds of cover of albums and playlists; `artwork` draws them. */
export const COVER_FAMILIES = [
  "sunset",
  "rings",
  "waves",
  "bauhaus",
  "stripes",
  "contours",
  "moon",
  "arches",
  "hills",
  "petals",
  "halftone",
  "poster",
] as const;

export type CoverFamily = (typeof COVER_FAMILIES)[number];

/** Subject of an image: a drawing, a person, a group of people, or four drawings in a square. */
export type Cover = { family: CoverFamily | "portrait" | "group" | "mosaic"; key: string };

/** Returns the drawing of a key, always the same one. */
export function coverFrom(...key: (string | number)[]): Cover {
  return { family: randomFrom("cover", ...key).pick(COVER_FAMILIES), key: base62(8, "cover", ...key) };
}

/** Combines four covers into one image. The key names all four, so it can be drawn without a library. */
export function mosaicOf(covers: readonly Cover[]): Cover {
  return { family: "mosaic", key: covers.map(({ family, key }) => `${family}.${key}`).join("~") };
}
