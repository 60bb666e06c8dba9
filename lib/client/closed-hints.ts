/** Hints for the first use, each shown until it is closed, in the order in which a place shows them. */
export const HINT_NAMES = ["select", "commands", "permission"] as const;

export type HintName = (typeof HINT_NAMES)[number];

/** The key of their names in `localStorage`. The first script of a page reads it too. */
export const HINTS_KEY = "tonearm.hints";

const listeners = new Set<() => void>();

/** Returns the names of the hints that were closed in this browser, separated by spaces. */
export function closedHints(): string {
  try {
    return localStorage.getItem(HINTS_KEY) ?? "";
  } catch {
    return "";
  }
}

/** Closes a hint for this browser. */
export function closeHint(name: HintName): void {
  try {
    localStorage.setItem(HINTS_KEY, `${closedHints()} ${name}`.trim());
  } catch {
    // Without storage it is shown again at the next visit.
  }
  for (const notify of listeners) notify();
}

/** Calls a function when a hint is closed. @returns a function that ends it. */
export function onHintClosed(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
