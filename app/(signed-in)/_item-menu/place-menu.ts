/** A rectangle in the window, in px. */
export type Box = { left: number; top: number; right: number; bottom: number };

type Size = { width: number; height: number };
type Spot = { left: number; top: number };

/** The space between the menu and the edges of the window, and between it and covers. */
const GAP_PX = 8;

function overlap({ left, top }: Spot, { width, height }: Size, box: Box): number {
  const across = Math.min(left + width, box.right) - Math.max(left, box.left);
  const down = Math.min(top + height, box.bottom) - Math.max(top, box.top);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * Returns where a menu opens: below its anchor with the same right edge, or above near the bottom edge of the window. If it would
 * lie on a cover, it moves aside, as little as possible.
 * @param covers the covers in the window.
 */
export function placeMenu(anchor: Box, size: Size, window: Size, covers: readonly Box[]): Spot {
  const lastLeft = window.width - size.width - GAP_PX;
  const inside = (left: number) => Math.max(GAP_PX, Math.min(left, lastLeft));
  const wanted = inside(anchor.right - size.width);
  const aside = covers.flatMap(({ left, right }) => [right + GAP_PX, left - size.width - GAP_PX]);
  const lefts = [wanted, inside(anchor.left), ...aside.filter((left) => inside(left) === left)];
  const below = anchor.bottom;
  const above = anchor.top - size.height;
  const fitsBelow = below + size.height + GAP_PX <= window.height;
  const top = Math.max(GAP_PX, fitsBelow ? below : above);
  const cost = (left: number) => covers.reduce((sum, box) => sum + overlap({ left, top }, size, box), 0);
  const [best = wanted] = lefts.sort(
    (a, b) => cost(a) - cost(b) || Math.abs(a - wanted) - Math.abs(b - wanted),
  );
  return { left: best, top: Math.min(top, Math.max(GAP_PX, window.height - size.height - GAP_PX)) };
}
