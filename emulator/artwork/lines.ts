import { type Canvas, ground, n, smooth } from "./canvas";

/** Draws bands of water, or lines with waves in the middle. */
export function waves(canvas: Canvas): string {
  return canvas.random.chance(0.5) ? waterBands(canvas) : swellingLines(canvas);
}

function waterBands({ random, palette }: Canvas): string {
  const [deep, shallow] = [random.pick([palette.ink, palette.tones[2]]), palette.tones[1]];
  const count = 9;
  const length = random.int(190, 330);
  const bands = Array.from({ length: count }, (_, index) => {
    const base = 110 + index * 62;
    const points = Array.from({ length: 23 }, (_, step) => {
      const x = step * 32 - 32;
      return [x, base + Math.sin((x / length) * Math.PI * 2 + index * 1.3) * (14 + index * 2.4)] as const;
    });
    return `<path d="${smooth(points)}L700 700L-40 700Z" fill="color-mix(in oklab, ${deep} ${Math.round((index / (count - 1)) * 100)}%, ${shallow})"/>`;
  });
  return ground(palette.paper) + bands.join("");
}

function swellingLines({ random, palette }: Canvas): string {
  const dark = random.chance(0.4);
  const phase = random.float() * 6;
  const centre = random.int(230, 410);
  const lines = Array.from({ length: 34 }, (_, index) => {
    const base = 20 + index * 18.5;
    const points = Array.from({ length: 34 }, (_, step) => {
      const x = step * 20 - 10;
      const swell = Math.exp(-(((x - centre) / 190) ** 2));
      return [x, base + Math.sin(index * 0.32 + x / 95 + phase) * 34 * swell] as const;
    });
    return `<path d="${smooth(points)}"/>`;
  });
  const [back, line] = dark ? [palette.ink, palette.tones[1]] : [palette.paper, palette.ink];
  return `${ground(back)}<g fill="none" stroke="${line}" stroke-width="4.5">${lines.join("")}</g>`;
}

/** Draws the contour lines of a map around a summit. */
export function contours({ random, palette }: Canvas): string {
  const dark = random.chance(0.6);
  const [back, line] = dark ? [palette.ink, palette.tones[1]] : [palette.paper, palette.tones[0]];
  const [x, y] = [random.int(230, 410), random.int(230, 410)];
  const bends = [2, 3, 5].map((k) => ({
    k,
    size: (0.26 / k) * (0.6 + random.float()),
    turn: random.float() * 6.3,
  }));
  const count = 19;
  const lines = Array.from({ length: count }, (_, level) => {
    const radius = 14 + level * 26;
    const points = Array.from({ length: 49 }, (_, step) => {
      const angle = (step / 48) * Math.PI * 2;
      const bend = bends.reduce(
        (sum, { k, size, turn }) => sum + size * Math.sin(k * angle + turn + level * 0.07),
        1,
      );
      return [x + Math.cos(angle) * radius * bend, y + Math.sin(angle) * radius * bend * 0.86] as const;
    });
    const strong = level % 5 === 0;
    return `<path d="${smooth(points)}Z" stroke-width="${strong ? 6 : 3}" opacity="${n(strong ? 1 : 0.75)}"/>`;
  });
  return `${ground(back)}<g fill="none" stroke="${line}">${lines.join("")}</g><circle cx="${x}" cy="${y}" r="7" fill="${line}"/>`;
}
