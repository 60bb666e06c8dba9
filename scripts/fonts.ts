/**
 * Reduces the fonts to what the pages use: one weight and optical size of Newsreader for each use, instead of two complete axes,
 * and the used weights of Hanken Grotesk. `npm run fonts` writes `app/_fonts`. Run it again when a font changes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont, { type Axes } from "subset-font";

const SOURCE = "node_modules/@fontsource-variable";
const TARGET = "app/_fonts";

/** Weight and optical size (px) by use: serif titles from 40 px up, smaller ones, days, and all other text. */
const CUTS = {
  display: { wght: 300, opsz: 60 },
  title: { wght: 380, opsz: 24 },
  italic: { wght: 400, opsz: 20 },
  text: { wght: { min: 400, max: 600 } },
};

/** Features for correct text, and the figure styles of the pages. Small capitals, fractions and other unused forms are left out. */
const FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "lnum", "locl", "mark", "mkmk", "rlig", "tnum"];

/** The Unicode ranges of fontsource's files: first and last code point. */
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];
const LATIN_EXT = [
  [0x100, 0x2ff],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x2020, 0x2020],
  [0x20a0, 0x20c0],
  [0x2113, 0x2113],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
];

function letters(ranges: number[][]): string {
  const codes = ranges.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, n) => first + n),
  );
  return String.fromCodePoint(...codes);
}

type Cut = { family: "newsreader" | "hanken-grotesk"; file: string; name: string; axes: Axes };

async function cut({ family, file, name, axes }: Cut, ranges: number[][]): Promise<void> {
  const font = readFileSync(`${SOURCE}/${family}/files/${family}-${file}.woff2`);
  const small = await subsetFont(font, letters(ranges), {
    targetFormat: "woff2",
    variationAxes: axes,
    keepFeatures: FEATURES,
  });
  writeFileSync(`${TARGET}/${family}-${name}.woff2`, small);
  console.log(`${family}-${name}: ${font.length} → ${small.length} bytes`);
}

mkdirSync(TARGET, { recursive: true });
for (const family of ["newsreader", "hanken-grotesk"])
  copyFileSync(`${SOURCE}/${family}/LICENSE`, `${TARGET}/${family}-LICENSE`);
await cut({ family: "newsreader", file: "latin-opsz-normal", name: "display", axes: CUTS.display }, LATIN);
await cut({ family: "newsreader", file: "latin-opsz-normal", name: "title", axes: CUTS.title }, LATIN);
await cut({ family: "newsreader", file: "latin-opsz-italic", name: "italic", axes: CUTS.italic }, LATIN);
await cut({ family: "hanken-grotesk", file: "latin-wght-normal", name: "text", axes: CUTS.text }, LATIN);
const ext = "latin-ext-opsz-normal";
await cut({ family: "newsreader", file: ext, name: "display-ext", axes: CUTS.display }, LATIN_EXT);
await cut({ family: "newsreader", file: ext, name: "title-ext", axes: CUTS.title }, LATIN_EXT);
const textExt = "latin-ext-wght-normal";
await cut({ family: "hanken-grotesk", file: textExt, name: "text-ext", axes: CUTS.text }, LATIN_EXT);
