import { type Canvas, ground, n } from "./canvas";

/** Draws a grid of quarter circles, half circles and dots. */
export function bauhaus({ random, palette }: Canvas): string {
  const count = random.pick([3, 4, 4]);
  const cell = 640 / count;
  const colours = [palette.ink, ...palette.tones, palette.paper];
  const cells = Array.from({ length: count * count }, (_, index) => {
    const [back, front] = random.shuffle(colours);
    const [x, y] = [(index % count) * cell, Math.floor(index / count) * cell];
    const shape = random.pick([quarter, quarter, quarter, half, dot, leaf])(cell);
    const turn = `rotate(${random.int(0, 3) * 90} ${n(cell / 2)} ${n(cell / 2)})`;
    // Overlaps each edge by half a unit. Otherwise hair lines of the background show between the squares.
    return `<g transform="translate(${n(x)} ${n(y)})"><rect x="-.5" y="-.5" width="${n(cell + 1)}" height="${n(cell + 1)}" fill="${back}"/><path d="${shape}" fill="${front}" transform="${turn}"/></g>`;
  });
  return ground(palette.paper) + cells.join("");
}

function quarter(side: number): string {
  return `M0 0H${n(side)}A${n(side)} ${n(side)} 0 0 1 0 ${n(side)}Z`;
}

function half(side: number): string {
  return `M0 ${n(side / 2)}A${n(side / 2)} ${n(side / 2)} 0 0 1 ${n(side)} ${n(side / 2)}Z`;
}

function dot(side: number): string {
  const r = side * 0.27;
  return `M${n(side / 2 - r)} ${n(side / 2)}a${n(r)} ${n(r)} 0 1 0 ${n(r * 2)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-r * 2)} 0Z`;
}

function leaf(side: number): string {
  return `M0 0A${n(side)} ${n(side)} 0 0 1 ${n(side)} ${n(side)}A${n(side)} ${n(side)} 0 0 1 0 0Z`;
}

/** Draws nested arches on the lower edge. */
export function arches({ random, palette }: Canvas): string {
  const [first, second] = random.chance(0.5)
    ? [palette.ink, palette.tones[1]]
    : [palette.tones[0], palette.paper];
  const count = random.int(5, 8);
  const [x, outer, top] = [random.pick([320, 320, 250, 390]), random.int(220, 270), random.int(90, 150)];
  const paths = Array.from({ length: count }, (_, index) => {
    const r = outer * (1 - index / count);
    const share = Math.round((index / (count - 1)) * 100);
    const y = top + outer;
    return `<path d="M${n(x - r)} 641V${n(y)}A${n(r)} ${n(r)} 0 0 1 ${n(x + r)} ${n(y)}V641Z" fill="color-mix(in oklch, ${second} ${share}%, ${first})"/>`;
  });
  const back = second === palette.paper ? palette.tones[1] : palette.paper;
  return ground(back) + paths.join("");
}

/** Draws a flower from above. The colours of overlapping petals mix. */
export function petals({ random, palette }: Canvas): string {
  const dark = random.chance(0.35);
  const count = random.int(6, 12);
  const [length, width] = [random.int(210, 262), random.int(58, 96)];
  const [outer, inner] = random.shuffle(palette.tones);
  const petal = (scale: number) => {
    const [l, w] = [length * scale, width * scale];
    return `M0 0C${n(w)} ${n(-l * 0.3)} ${n(w)} ${n(-l * 0.78)} 0 ${n(-l)}C${n(-w)} ${n(-l * 0.78)} ${n(-w)} ${n(-l * 0.3)} 0 0Z`;
  };
  const ring = (scale: number, shift: number) =>
    Array.from(
      { length: count },
      (_, index) => `<path d="${petal(scale)}" transform="rotate(${n(((index + shift) * 360) / count)})"/>`,
    ).join("");
  const blend = dark ? "screen" : "multiply";
  return `${ground(dark ? palette.ink : palette.paper)}<g transform="translate(320 320)"><g fill="${outer}" opacity=".9" style="mix-blend-mode:${blend}">${ring(1, 0)}</g><g fill="${inner}" style="mix-blend-mode:${blend}" opacity=".85">${ring(0.62, 0.5)}</g><circle r="${random.int(20, 34)}" fill="${dark ? palette.paper : palette.ink}"/></g>`;
}

/** Draws a few large shapes on one strong colour, as on a concert poster. */
export function poster({ random, palette }: Canvas): string {
  const [back, one, two] = random.shuffle(palette.tones);
  const [x, y, r] = [random.int(200, 440), random.int(210, 330), random.int(150, 200)];
  const level = random.int(380, 450);
  const lean = random.pick([-18, -12, 12, 18]);
  const bars = Array.from(
    { length: random.int(3, 5) },
    (_, index) => `<rect x="-80" y="${level + index * 44}" width="800" height="20"/>`,
  ).join("");
  return `${ground(back ?? palette.paper)}<circle cx="${x}" cy="${y}" r="${r}" fill="${one}"/>
<path d="M${x - r} ${y}a${r} ${r} 0 0 0 ${r * 2} 0Z" fill="${palette.ink}" transform="rotate(${lean * 3} ${x} ${y})"/>
<circle cx="${640 - x}" cy="${y - 40}" r="${n(r * 0.3)}" fill="${palette.paper}"/>
<g fill="${two}" transform="rotate(${lean} 320 ${level})">${bars}</g>`;
}
