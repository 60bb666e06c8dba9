import { base62 } from "./ids";
import { randomFrom } from "./random";

/** The kinds of drawing an album or a playlist can have; `emulator/covers` draws them. */
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

/** One kind of drawing. */
export type CoverFamily = (typeof COVER_FAMILIES)[number];

/** What a picture shows: a drawing, a person, a group of people, or four drawings in a square. */
export type Cover = { family: CoverFamily | "portrait" | "group" | "mosaic"; key: string };

/** A drawing chosen by the key; always the same one. */
export function coverFrom(...key: (string | number)[]): Cover {
  return { family: randomFrom("cover", ...key).pick(COVER_FAMILIES), key: base62(8, "cover", ...key) };
}

/** Four covers as one picture. The key names all four, so the picture needs no library to be drawn. */
export function mosaicOf(covers: readonly Cover[]): Cover {
  return { family: "mosaic", key: covers.map(({ family, key }) => `${family}.${key}`).join("~") };
}
