/** What a key asks for in the table. Rows count from 0. */
export type RowOrder =
  | { kind: "go"; to: number; extend: boolean }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "open" }
  | { kind: "all" }
  | { kind: "none" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;
type Place = {
  row: number;
  count: number;
  /** Rows of a screenful. */
  page: number;
};

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Reads a key that was pressed on a row; null where it is nothing of the table's. */
export function rowOrder(pressed: Key, { row, count, page }: Place): RowOrder | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  const by = STEPS[key];
  if (altKey) return by && !ctrlKey && !metaKey && !shiftKey ? { kind: "step", by } : null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" && !shiftKey ? { kind: "all" } : null;

  const targets: Record<string, number> = {
    Home: 0,
    End: count - 1,
    PageDown: Math.min(count - 1, row + page),
    PageUp: Math.max(0, row - page),
  };
  const to = by ? row + by : targets[key];
  if (to !== undefined) return to < 0 || to >= count ? null : { kind: "go", to, extend: shiftKey };
  if (key === "Enter") return { kind: "open" };
  return key === "Escape" ? { kind: "none" } : null;
}
