import { COVER_FAMILIES, type Cover } from "../catalog/covers";
import { randomFrom } from "../catalog/random";
import { drawAvatar, group } from "./avatars";
import { type Canvas, SIDE } from "./canvas";
import { hills, moon, sunset } from "./landscapes";
import { contours, waves } from "./lines";
import { PALETTES } from "./palettes";
import { halftone, rings, stripes } from "./patterns";
import { arches, bauhaus, petals, poster } from "./primitives";

type Family = Exclude<Cover["family"], "mosaic">;

const FAMILIES: Record<Family, (canvas: Canvas) => string> = {
  sunset,
  rings,
  waves,
  bauhaus,
  stripes,
  contours,
  moon,
  arches,
  hills,
  petals,
  halftone,
  poster,
  portrait: drawAvatar,
  group,
};

/** Returns an SVG document, always the same for a cover; undefined for an unknown family. */
export function drawCover(family: string, key: string, sizePx: number): string | undefined {
  const fine = sizePx >= 300;
  const inner = family === "mosaic" ? mosaic(key, fine) : single(family, key, { prefix: "a", fine });
  if (inner === undefined) return undefined;
  const size = `width="${sizePx}" height="${sizePx}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${SIDE} ${SIDE}">${inner}</svg>`;
}

function single(
  family: string,
  key: string,
  { prefix, fine }: { prefix: string; fine: boolean },
): string | undefined {
  if (!isFamily(family)) return undefined;
  const random = randomFrom("drawing", family, key);
  const palette = random.pick(PALETTES);
  return FAMILIES[family]({ random, palette, fine, id: (name) => `${prefix}-${name}` });
}

/** Four drawings in a square. The key has the format `family.key~family.key~…`. */
function mosaic(key: string, fine: boolean): string | undefined {
  const parts = key.split("~").map((part, index) => {
    const [family = "", own = ""] = part.split(".");
    const inner = single(family, own, { prefix: `m${index}`, fine });
    const [x, y] = [(index % 2) * 320, Math.floor(index / 2) * 320];
    return (
      inner && `<svg x="${x}" y="${y}" width="320" height="320" viewBox="0 0 ${SIDE} ${SIDE}">${inner}</svg>`
    );
  });
  return parts.length === 4 && parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

function isFamily(text: string): text is Family {
  return text === "portrait" || text === "group" || COVER_FAMILIES.some((family) => family === text);
}
