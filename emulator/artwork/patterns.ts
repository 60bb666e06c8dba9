import { type Canvas, ground, n, SIDE } from "./canvas";

/** Draws nested circles with an offset to one side. */
export function rings({ random, palette }: Canvas): string {
  const dark = random.chance(0.5);
  const [back, line] = dark ? [palette.ink, palette.paper] : [palette.paper, palette.ink];
  const count = random.int(9, 15);
  const [dx, dy] = [random.int(-9, 9), random.int(-9, 9)];
  const colours = [line, palette.tones[0], back, palette.tones[1]];
  const filled = random.chance(0.6);
  const circles = Array.from({ length: count }, (_, index) => {
    const r = 268 * (1 - index / count);
    const paint = filled
      ? `fill="${colours[index % colours.length]}"`
      : `fill="none" stroke="${index % 4 === 1 ? palette.tones[0] : line}" stroke-width="9"`;
    return `<circle cx="${320 + dx * index}" cy="${320 + dy * index}" r="${n(r)}" ${paint}/>`;
  });
  return ground(back) + circles.join("");
}

/** Draws stripes, with another direction inside a circle. */
export function stripes({ random, palette, id }: Canvas): string {
  const [a, b] = random.pick([
    [palette.paper, palette.ink],
    [palette.tones[0], palette.paper],
    [palette.tones[1], palette.ink],
    [palette.tones[2], palette.paper],
  ] as const);
  const width = random.pick([20, 26.7, 32, 40]);
  const angle = random.pick([0, 45, 90, -45, 20]);
  const bars = Array.from(
    { length: Math.ceil(960 / (width * 2)) },
    (_, index) => `<rect x="${n(-160 + index * width * 2)}" y="-200" width="${n(width)}" height="1040"/>`,
  ).join("");
  const [x, y, r] = [random.int(270, 370), random.int(270, 370), random.int(150, 215)];
  return `<defs><clipPath id="${id("hole")}"><circle cx="${x}" cy="${y}" r="${r}"/></clipPath></defs>${ground(a)}
<g fill="${b}" transform="rotate(${angle} 320 320)">${bars}</g>
<g clip-path="url(#${id("hole")})">${ground(a)}<g fill="${b}" transform="rotate(${angle + 90} 320 320)">${bars}</g></g>`;
}

/** Draws dots of varying size that form a ball. */
export function halftone({ random, palette }: Canvas): string {
  const dark = random.chance(0.6);
  const [back, dot] = dark
    ? [palette.ink, random.pick([palette.paper, palette.tones[1]])]
    : [palette.paper, random.pick([palette.tones[0], palette.ink])];
  const light = { x: random.int(-60, 60), y: random.int(-90, -20) };
  const step = 22;
  const rows = Array.from({ length: 29 }, (_, row) =>
    Array.from({ length: 29 }, (_, column) => {
      const [x, y] = [(column - 14) * step + (row % 2 ? step / 2 : 0), (row - 14) * step * 0.9];
      if (Math.hypot(x, y) > 236) return "";
      const r = 11.4 * (1 - Math.min(1, Math.hypot(x - light.x, y - light.y) / 330));
      return r < 0.9 ? "" : `<circle cx="${n(SIDE / 2 + x)}" cy="${n(SIDE / 2 + y)}" r="${n(r)}"/>`;
    }).join(""),
  );
  return `${ground(back)}<g fill="${dot}">${rows.join("")}</g>`;
}
