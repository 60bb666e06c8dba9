import type { Random } from "../catalog/random";
import type { Palette } from "./palettes";

/** Context of a drawing. All drawings are 640 by 640 units. */
export type Canvas = {
  random: Random;
  palette: Palette;
  /** Returns an id for a gradient or mask that is unique in the image. */
  id(name: string): string;
  /** False for small images, where grain and hair lines are not visible. */
  fine: boolean;
};

/** Side length of every drawing, in SVG units. */
export const SIDE = 640;

/** Formats a number with one decimal, to keep images small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Returns a rectangle over the whole drawing. */
export function ground(fill: string): string {
  return `<rect width="${SIDE}" height="${SIDE}" fill="${fill}"/>`;
}

/** Returns a vertical gradient of evenly spread colours, for use as `url(#id)`. */
export function fade(id: string, colours: readonly string[]): string {
  const last = Math.max(1, colours.length - 1);
  const stops = colours.map((colour, index) => `<stop offset="${n(index / last)}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join("")}</linearGradient>`;
}

/** Returns path data of a smooth line along points: quadratic curves between the midpoints. */
export function smooth(points: readonly (readonly [number, number])[]): string {
  const parts = points.map(([x, y], index) => {
    const after = points[index + 1];
    if (index === 0) return `M${n(x)} ${n(y)}`;
    if (!after) return `L${n(x)} ${n(y)}`;
    return `Q${n(x)} ${n(y)} ${n((x + after[0]) / 2)} ${n((y + after[1]) / 2)}`;
  });
  return parts.join("");
}

/** Returns a fine paper grain over the whole drawing; nothing on small images. */
export function grain({ id, fine }: Canvas, strength = 0.28): string {
  if (!fine) return "";
  const name = id("grain");
  // Noise around medium grey: with soft-light, medium grey changes nothing, so light and dark grains balance.
  const grey = "1.6 0 0 0 -.3 1.6 0 0 0 -.3 1.6 0 0 0 -.3 0 0 0 0 1";
  return `<filter id="${name}" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency="1.1" numOctaves="2"/><feColorMatrix values="${grey}"/></filter><rect width="${SIDE}" height="${SIDE}" filter="url(#${name})" opacity="${strength}" style="mix-blend-mode:soft-light"/>`;
}
