/** The pages that "g" and a letter lead to. */
export const GO_KEYS = {
  h: "/dashboard",
  p: "/playlists",
  t: "/top",
  r: "/recent",
  l: "/library",
  s: "/search",
  c: "/settings",
} as const;

/** What a key asks for. */
export type ShortcutAction =
  | { what: "palette" }
  | { what: "shortcuts" }
  | { what: "search" }
  | { what: "play" }
  | { what: "page"; href: string }
  /** The first of two keys. */
  | { what: "begin" }
  /** For a palette that is on its way. */
  | { what: "letter"; letter: string };

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

function isGoKey(key: string): key is keyof typeof GO_KEYS {
  return Object.hasOwn(GO_KEYS, key);
}

/** Whether a press is Ctrl-K, or Command-K on a Mac. */
export function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/**
 * What a single key asks for; null for nothing.
 * @param begun whether "g" was pressed just before.
 */
export function actionFor(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Press,
  begun: boolean,
): ShortcutAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  // On some keyboards these two need Shift themselves.
  if (key === "?") return { what: "shortcuts" };
  if (key === "/") return { what: "search" };
  if (shiftKey) return null;
  if (begun && isGoKey(key)) return { what: "page", href: GO_KEYS[key] };
  if (key === "g") return { what: "begin" };
  return key === "k" ? { what: "play" } : null;
}
