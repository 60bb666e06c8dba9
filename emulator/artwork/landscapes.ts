import { type Canvas, fade, grain, ground, n, SIDE, smooth } from "./canvas";
import { SKIES } from "./palettes";

/** Draws a sun over water with reflections on the waves. */
export function sunset(canvas: Canvas): string {
  const { random, id } = canvas;
  const sky = random.pick(SKIES);
  const horizon = random.int(350, 420);
  const sun = { x: random.int(190, 450), r: random.int(58, 96) };
  const height = horizon - sun.r * (random.float() * 0.9 - 0.1);
  return `<defs>${fade(id("air"), sky.air)}${fade(id("sea"), sky.water)}
<clipPath id="${id("above")}"><rect width="${SIDE}" height="${horizon}"/></clipPath>
<radialGradient id="${id("glow")}"><stop stop-color="${sky.sun}" stop-opacity=".75"/><stop offset="1" stop-color="${sky.sun}" stop-opacity="0"/></radialGradient></defs>
<rect width="${SIDE}" height="${horizon}" fill="url(#${id("air")})"/>
<g clip-path="url(#${id("above")})"><circle cx="${sun.x}" cy="${n(height)}" r="${sun.r * 3.2}" fill="url(#${id("glow")})"/>
<circle cx="${sun.x}" cy="${n(height)}" r="${sun.r}" fill="${sky.sun}"/></g>
${coast(canvas, horizon, sky.land)}
<rect y="${horizon}" width="${SIDE}" height="${SIDE - horizon}" fill="url(#${id("sea")})"/>
${glitter(canvas, { x: sun.x, top: horizon, width: sun.r, colour: sky.sun })}${grain(canvas)}`;
}

function coast({ random }: Canvas, horizon: number, colour: string): string {
  const left = random.chance(0.5);
  const width = random.int(200, 340);
  const at = (part: number) => (left ? width * (1 - part) : SIDE - width * (1 - part));
  const ridge = [0, 0.2, 0.4, 0.6, 0.8].map(
    (part) => [at(part), horizon - random.int(14, 58) * (1 - part)] as const,
  );
  const edge = left ? 0 : SIDE;
  const shape = smooth([
    [edge, horizon - random.int(30, 60)],
    ...ridge.map(([x, y]) => [left ? width - x : SIDE * 2 - width - x, y] as const),
    [at(0), horizon + 1],
  ]);
  return `<path d="${shape}L${edge} ${horizon + 1}Z" fill="${colour}" opacity=".88"/>`;
}

type Light = { x: number; top: number; width: number; colour: string };

function glitter({ random }: Canvas, { x, top, width, colour }: Light): string {
  const rows = Array.from({ length: 15 }, (_, index) => {
    const part = index / 15;
    const half = width * (1 - part * 0.55) * (0.55 + random.float() * 0.5);
    const y = top + 6 + part * part * 110 + index * 7;
    const shift = (random.float() - 0.5) * 26;
    return `<rect x="${n(x - half + shift)}" y="${n(y)}" width="${n(half * 2)}" height="${n(3 + part * 4)}" rx="4" opacity="${n(0.85 - part * 0.65)}"/>`;
  });
  return `<g fill="${colour}">${rows.join("")}</g>`;
}

/** Draws rows of hills, paler in the distance. */
export function hills(canvas: Canvas): string {
  const { random, id } = canvas;
  const sky = random.pick(SKIES);
  const near = sky.land;
  const far = sky.air.at(-1) ?? near;
  const count = 6;
  const layers = Array.from({ length: count }, (_, index) => {
    const part = (index + 1) / count;
    const base = 250 + index * 66;
    const points = Array.from(
      { length: 8 },
      (_, step) => [step * 100 - 30, base + random.int(-46, 34) * (1.25 - part * 0.5)] as const,
    );
    return `<path d="${smooth(points)}L${SIDE + 60} 660L-30 660Z" fill="color-mix(in oklab, ${near} ${Math.round(part * 100)}%, ${far})"/>`;
  });
  const sun = `<circle cx="${random.int(150, 490)}" cy="${random.int(140, 250)}" r="${random.int(46, 80)}" fill="${sky.sun}"/>`;
  return `<defs>${fade(id("air"), sky.air)}</defs>${ground(`url(#${id("air")})`)}${sun}${layers.join("")}${grain(canvas)}`;
}

/** Draws a crescent moon and stars over a dark ridge. */
export function moon(canvas: Canvas): string {
  const { random, id } = canvas;
  const night = random.pick([
    ["#0b1026", "#1d2a52", "#3f4d7c"],
    ["#07191f", "#11353f", "#2c6068"],
    ["#170f24", "#35214a", "#6b3f63"],
    ["#0c0d12", "#1a1c25", "#33353f"],
  ]);
  const light = random.pick(["#f6ead0", "#f3d9a4", "#e9eef2"]);
  const [x, y, r] = [random.int(240, 400), random.int(210, 290), random.int(92, 140)];
  const bite = random.pick([-1, 1]) * r * (0.35 + random.float() * 0.3);
  const stars = Array.from({ length: 26 }, () => star(canvas, random.int(24, 616), random.int(24, 430)));
  const points = Array.from(
    { length: 8 },
    (_, step) => [step * 100 - 30, 540 + random.int(-40, 30)] as const,
  );
  return `<defs>${fade(id("night"), night)}<mask id="${id("bite")}"><circle cx="${x}" cy="${y}" r="${r}" fill="#fff"/><circle cx="${n(x + bite)}" cy="${n(y - r * 0.22)}" r="${n(r * 0.92)}" fill="#000"/></mask></defs>
${ground(`url(#${id("night")})`)}<g fill="${light}">${stars.join("")}<rect width="640" height="640" mask="url(#${id("bite")})"/></g>
<path d="${smooth(points)}L700 660L-30 660Z" fill="${night[0]}"/>`;
}

function star({ random }: Canvas, x: number, y: number): string {
  if (random.chance(0.72))
    return `<circle cx="${x}" cy="${y}" r="${n(1 + random.float() * 2.2)}" opacity=".8"/>`;
  const s = random.int(8, 15);
  return `<path d="M${x} ${y - s}Q${x} ${y} ${x + s} ${y}Q${x} ${y} ${x} ${y + s}Q${x} ${y} ${x - s} ${y}Q${x} ${y} ${x} ${y - s}Z"/>`;
}
