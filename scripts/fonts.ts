/**
 * Cuts Newsreader into what the pages set: one weight at one optical size for each use, in place of two whole axes.
 * `npm run fonts` writes `app/_fonts`, to be run again when the typeface or a size changes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const SOURCE = "node_modules/@fontsource-variable/newsreader";
const TARGET = "app/_fonts";

/** Weight and optical size (px) of each use: from 40 px up, below, and for days. */
const CUTS = {
  display: { wght: 300, opsz: 60 },
  title: { wght: 380, opsz: 24 },
  italic: { wght: 400, opsz: 20 },
};

/** The ranges that fontsource gives its files, first and last code point. */
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

async function cut(source: string, name: string, ranges: number[][], axes: Record<string, number>) {
  const font = readFileSync(`${SOURCE}/files/newsreader-${source}.woff2`);
  const small = await subsetFont(font, letters(ranges), { targetFormat: "woff2", variationAxes: axes });
  writeFileSync(`${TARGET}/newsreader-${name}.woff2`, small);
  console.log(`${name}: ${font.length} → ${small.length} bytes`);
}

mkdirSync(TARGET, { recursive: true });
copyFileSync(`${SOURCE}/LICENSE`, `${TARGET}/LICENSE`);
await cut("latin-opsz-normal", "display", LATIN, CUTS.display);
await cut("latin-opsz-normal", "title", LATIN, CUTS.title);
await cut("latin-opsz-italic", "italic", LATIN, CUTS.italic);
await cut("latin-ext-opsz-normal", "display-ext", LATIN_EXT, CUTS.display);
await cut("latin-ext-opsz-normal", "title-ext", LATIN_EXT, CUTS.title);
