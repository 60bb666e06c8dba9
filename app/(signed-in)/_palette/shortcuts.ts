import { ITEM_KEYS, type ItemOrder } from "@/app/_components/menu-item";
import { PAGES } from "@/lib/routes";
import type { PlayerKey } from "../_player/player-controller";

/** The pages that "g" and a letter open. */
export const GO_KEYS = {
  h: PAGES.home,
  p: PAGES.playlists,
  t: PAGES.top,
  r: PAGES.recent,
  l: PAGES.library,
  s: PAGES.search,
  c: PAGES.connection,
} as const;

/** The keys of the player. Some layouts need Shift for the signs. */
const PLAYER_KEYS: Record<string, PlayerKey> = {
  " ": "playOrPause",
  k: "playOrPause",
  n: "next",
  b: "previous",
  "+": "louder",
  "=": "louder",
  "-": "quieter",
  h: "shuffle",
  r: "repeat",
  s: "save",
};

/** The action of a key press. */
export type ShortcutAction =
  | { what: "palette" }
  | { what: "shortcuts" }
  | { what: "search" }
  | { what: "player"; key: PlayerKey }
  | { what: "page"; href: string }
  /** For the item whose row has the focus. */
  | { what: "item"; order: ItemOrder }
  /** The first of two keys. */
  | { what: "begin" }
  /** For a palette that is still loading: types a letter, deletes the last one, or closes it. */
  | { what: "letter"; letter: string }
  | { what: "erase" }
  | { what: "close" };

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

function isGoKey(key: string): key is keyof typeof GO_KEYS {
  return Object.hasOwn(GO_KEYS, key);
}

function isItemKey(key: string): key is keyof typeof ITEM_KEYS {
  return Object.hasOwn(ITEM_KEYS, key);
}

/** Returns whether a key press is Ctrl+K, or Command+K on a Mac. */
export function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/**
 * Returns the action of a single key; null if it has none.
 * @param isAfterG whether "g" was pressed just before.
 * @param isOnItem whether the row of an item has the focus. Its keys then come before those of the player.
 */
export function actionFor(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Press,
  isAfterG: boolean,
  isOnItem = false,
): ShortcutAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  // Some keyboard layouts need Shift for these two.
  if (key === "?") return { what: "shortcuts" };
  if (key === "/") return { what: "search" };
  if (key === "+") return { what: "player", key: "louder" };
  if (shiftKey) return null;
  if (isAfterG && isGoKey(key)) return { what: "page", href: GO_KEYS[key] };
  if (key === "g") return { what: "begin" };
  if (isOnItem && isItemKey(key)) return { what: "item", order: ITEM_KEYS[key] };
  const order = Object.hasOwn(PLAYER_KEYS, key) ? PLAYER_KEYS[key] : undefined;
  return order ? { what: "player", key: order } : null;
}
