import type { EntryView, LinkView, TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { createRequests } from "./requests";

/** The kinds of items that have a menu. A "gone" item is only the place that it had in a list. */
export type MenuItemKind =
  | "track"
  | "episode"
  | "local"
  | "gone"
  | "album"
  | "artist"
  | "playlist"
  | "show"
  | "audiobook";

/** An item of a list, with everything that its menu needs. */
export type MenuItem = {
  kind: MenuItemKind;
  /** The Spotify URI; null for an item without one, such as a local file. */
  uri: string | null;
  name: string;
  artists: LinkView[];
  album: LinkView | null;
  /** Its page on Spotify, or the page of its list if it has none. */
  url: string | null;
  image: string | null;
  /** The song for the player, which shows it before Spotify confirms. */
  track?: TrackView | null;
  /** Plays it as a part of its list; by default, the item alone. */
  play?: () => void;
  /** Selects it; absent in a list without a selection. */
  select?: () => void;
  /** Moves it to another place of its list; absent where the user may not. */
  move?: () => void;
  /** Removes it from its list; absent where the user may not. */
  remove?: () => void;
  /** What a key does that has no line of its own in the menu. */
  keys?: Partial<Record<ItemOrder, () => void>>;
  /** Loads the songs of a playlist, to add all of them to another. */
  songs?: () => Promise<EntryView[]>;
  /** Why the order of a key is not possible, where a list knows the reason. */
  refusals?: Partial<Record<ItemOrder, string>>;
  /** Further changes of it, such as a playlist's details. */
  changes?: readonly { label: string; act: () => void }[];
};

type Context = Pick<MenuItem, "play" | "select" | "move" | "remove" | "keys" | "refusals">;

/** Returns the menu item of a track in a list. @param context what the list can do with it. */
export function trackMenuItem(track: TrackView, context: Context = {}): MenuItem {
  const { title: name, artists, album, image, url } = track;
  const uri = spotifyUri(url);
  const kind = !uri ? "local" : uri.startsWith("spotify:episode:") ? "episode" : "track";
  return { kind, uri, name, artists, album, image, url, track, ...context };
}

/**
 * Returns the menu item of a playlist's entry.
 * @param fallback the name of an entry that is gone, and the page of its playlist on Spotify.
 */
export function entryMenuItem(
  { kind, track, uri }: EntryView,
  fallback: { name: string; url: string },
  context: Context,
): MenuItem {
  if (!track) {
    const nothing = { artists: [], album: null, image: null, track: null };
    return { kind: "gone", uri: null, ...nothing, ...fallback, ...context };
  }
  const url = track.url ?? fallback.url;
  return { ...trackMenuItem(track, context), kind, uri: kind === "local" ? null : uri, url };
}

/** The kinds that are read from an address on Spotify. */
const URI_KINDS: readonly MenuItemKind[] = [
  "album",
  "artist",
  "playlist",
  "show",
  "audiobook",
  "episode",
  "track",
];

type Linked = { name: string; image: string | null; url: string | null; artists?: LinkView[] };

/** Returns the menu item of anything with a page on Spotify, such as an album; null if the address is not one. */
export function linkedMenuItem({ name, image, url, artists = [] }: Linked): MenuItem | null {
  const uri = spotifyUri(url);
  const kind = URI_KINDS.find((one) => uri?.startsWith(`spotify:${one}:`));
  return kind ? { kind, uri, name, artists, album: null, url, image } : null;
}

/** The keys that do on a focused row what a line of its menu does; "menu" opens the menu. */
export const ITEM_KEYS = {
  p: "play",
  q: "queue",
  a: "add",
  s: "save",
  c: "copy",
  m: "move",
  Backspace: "remove",
  Delete: "remove",
  ".": "menu",
} as const;

/** What a key does with the focused row. */
export type ItemOrder = (typeof ITEM_KEYS)[keyof typeof ITEM_KEYS];

/** An item whose menu opens at its button, or at a point of the window (px). */
export type MenuRequest = {
  item: MenuItem;
  anchor: HTMLElement;
  point?: { x: number; y: number };
  /** What to do instead of opening the menu. */
  order?: ItemOrder;
};

/** Requests for menus. The host in the layout of signed-in pages opens them. */
export const menuRequests = createRequests<MenuRequest>();

type Source = (button: HTMLElement) => MenuItem | null;

const sources = new WeakMap<Element, Source>();

/**
 * Tells which item belongs to a menu button, which has the attribute `data-menu`.
 * @param element the button, or an element around the buttons of a list.
 */
export function registerMenuItems(element: Element, source: Source): void {
  sources.set(element, source);
}

/** One item of a list. Its menu button is somewhere in it. */
const ROWS = "tr, li, article";

/** Returns the menu button of the row in which an element is, and its item; null if it is in none. */
export function menuAt(target: EventTarget | null): MenuRequest | null {
  if (!(target instanceof Element)) return null;
  const anchor =
    target.closest<HTMLElement>("[data-menu]") ??
    target.closest(ROWS)?.querySelector<HTMLElement>("[data-menu]");
  for (let element: Element | null | undefined = anchor; anchor && element; element = element.parentElement) {
    const item = sources.get(element)?.(anchor);
    if (item) return { item, anchor };
  }
  return null;
}
