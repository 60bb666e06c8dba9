/**
 * The geometry of the record on the landing page: circles around a centre far below the picture, each
 * slightly irregular. Deterministic, so that every build draws the same record. `VINYL_SIZE` is its width and
 * height.
 */
export const VINYL_SIZE = 760;

const CENTRE = { x: 790, y: 1500 };
const SPACING = 8.7;
const STEP = 12;
/** Two bands of grooves, from the rim inwards, with the gap between two songs. */
const BANDS = [
  { rim: 1500, grooves: 40 },
  { rim: 1140, grooves: 46 },
];
const PLAYED = { band: 1, groove: 2, x: 429 };
const BEND_X = 184;

type Point = { x: number; y: number };

function irregularity(radius: number, along: number, calm: number) {
  const drift = radius / 31;
  const swell = 0.55 + 0.45 * Math.sin(along / 83 + radius / 71);
  const wave =
    Math.sin(along / 15.5 + drift) +
    0.8 * Math.sin(along / 27 - drift * 0.6 + 2) +
    0.7 * Math.sin(along / 61 + radius / 90);
  return 2.4 * calm * swell * wave;
}

function groove(band: number, index: number): (x: number) => number {
  const { rim, grooves } = BANDS[band] ?? { rim: 0, grooves: 1 };
  const radius = rim - index * SPACING;
  // The outermost and innermost grooves are regular, as lead-in and lead-out grooves are.
  const calm = Math.sin((Math.PI * (index + 0.5)) / grooves) ** 0.6;

  return (x) => {
    const away = CENTRE.x - x;
    const along = radius * Math.asin(Math.min(1, away / radius));
    const wobble = irregularity(radius, along, calm);
    return CENTRE.y - Math.sqrt(Math.max(0, (radius + wobble) ** 2 - away ** 2));
  };
}

function trace(y: (x: number) => number, from: number, to: number): Point[] {
  const points: Point[] = [];
  for (let x = from; x < to; x += STEP) points.push({ x, y: y(x) });
  return [...points, { x: to, y: y(to) }].filter((point) => point.y < VINYL_SIZE + 2 * STEP);
}

function toPath([first, ...rest]: Point[]) {
  if (!first) return "";
  let at = { x: first.x, y: Math.round(first.y * 10) / 10 };
  let path = `M${at.x} ${at.y}`;
  for (const point of rest) {
    const dy = Math.round((point.y - at.y) * 10) / 10;
    path += `l${point.x - at.x}${dy < 0 ? "" : " "}${dy}`;
    at = { x: point.x, y: Math.round((at.y + dy) * 10) / 10 };
  }
  return path;
}

/** Returns all grooves as one path, within a square of `VINYL_SIZE`. */
export function vinylPath() {
  const lines = BANDS.flatMap(({ grooves }, band) =>
    Array.from({ length: grooves }, (_, index) => toPath(trace(groove(band, index), 60, VINYL_SIZE + STEP))),
  );
  return lines.join("");
}

/** Returns the groove that has been played, from the left edge to the tip of the arm. */
export function playedPath() {
  return toPath(trace(groove(PLAYED.band, PLAYED.groove), 60, PLAYED.x));
}

/**
 * Returns the arm: along the line under the site header, one bend, then down to where it touches the groove.
 */
export function arm() {
  const tip = { x: PLAYED.x, y: groove(PLAYED.band, PLAYED.groove)(PLAYED.x) };
  const at = (part: number) =>
    `${(BEND_X + (tip.x - BEND_X) * part).toFixed(1)} ${(tip.y * part).toFixed(1)}`;

  return { line: `M-4000 0H${BEND_X}L${at(0.88)}`, head: `M${at(0.88)}L${at(1)}` };
}
