const KEY = "tonearm.scroll";
/** Steps of the history whose places are kept; of older ones nobody finds the way back. */
const MOST = 50;

type Marks = Record<string, number>;

function read(): Marks {
  try {
    const marks: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return typeof marks === "object" && marks !== null ? { ...marks } : {};
  } catch {
    return {};
  }
}

/** How far (px) down the page of a step of the history was scrolled; 0 where nobody knows. */
export function readScrollPosition(step: string): number {
  return Number(read()[step]) || 0;
}

/** Keeps how far (px) down the page of a step is scrolled, in this tab alone. */
export function saveScrollPosition(step: string, y: number): void {
  const { [step]: _, ...others } = read();
  const kept = Object.entries({ ...others, [step]: Math.round(y) }).slice(-MOST);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Without storage, or with a full one, the page begins at its top.
  }
}
