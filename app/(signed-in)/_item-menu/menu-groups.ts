import { ITEM_KEYS, type MenuItem, type MenuItemKind } from "@/app/_components/menu-item";
import { internalUrl, trackUrl } from "@/app/_components/name-links";

/** What a line of the menu does. */
export type MenuAction =
  | { id: "play" | "queue" | "add" | "save" | "copy" | "share" | "select" | "move" | "remove" }
  /** A change that only some items have. */
  | { id: "change"; label: string; act: () => void }
  /** A page of this app. */
  | { id: "song" | "album"; href: string }
  | { id: "artist"; href: string; name: string }
  | { id: "open"; href: string };

/** Kinds that the player accepts, alone or as a context. */
const PLAYABLE: readonly MenuItemKind[] = ["track", "episode", "album", "artist", "playlist", "show"];
/** Kinds that consist of songs which can be added to a playlist. */
const ADDABLE: readonly MenuItemKind[] = ["track", "episode", "album"];
const QUEUEABLE: readonly MenuItemKind[] = ["track", "episode"];
/** A playlist is kept or given up on its own page, where its owner would delete it. */
const SAVABLE: readonly MenuItemKind[] = ["track", "episode", "album", "artist", "show", "audiobook"];

function goTo({ kind, url, artists, album }: MenuItem): MenuAction[] {
  const songPage = kind === "track" || kind === "episode" ? trackUrl({ url, artists }) : null;
  const albumPage = kind === "track" ? internalUrl(album?.url ?? null) : null;
  const pages = artists.flatMap(({ name, url }): MenuAction[] => {
    const href = internalUrl(url);
    return href ? [{ id: "artist", href, name }] : [];
  });
  return [
    ...(songPage ? [{ id: "song" as const, href: songPage }] : []),
    ...(albumPage ? [{ id: "album" as const, href: albumPage }] : []),
    ...pages,
  ];
}

/**
 * Returns the lines of an item's menu in its four groups, always in the same order. What does not apply is left out, and so are
 * empty groups.
 * @param canShare whether the browser can share links.
 */
export function menuGroups(item: MenuItem, canShare: boolean): MenuAction[][] {
  const { kind, uri, url, songs, select, move, remove, changes = [] } = item;
  const isOnSpotify = uri !== null && url !== null;
  const when = (applies: boolean, ...actions: MenuAction[]) => (applies ? actions : []);
  const groups = [
    [
      ...when(isOnSpotify && PLAYABLE.includes(kind), { id: "play" }),
      ...when(isOnSpotify && QUEUEABLE.includes(kind), { id: "queue" }),
      ...when(isOnSpotify && (ADDABLE.includes(kind) || songs !== undefined), { id: "add" }),
      ...when(isOnSpotify && SAVABLE.includes(kind), { id: "save" }),
    ],
    goTo(item),
    [
      ...when(isOnSpotify, { id: "copy" }),
      ...when(isOnSpotify && canShare, { id: "share" }),
      ...(url ? [{ id: "open" as const, href: url }] : []),
    ],
    [
      ...when(select !== undefined, { id: "select" }),
      ...when(move !== undefined, { id: "move" }),
      ...changes.map((change) => ({ id: "change" as const, ...change })),
      ...when(remove !== undefined, { id: "remove" }),
    ],
  ];
  return groups.filter((group) => group.length > 0);
}

/** Returns the key of a line; null if it has none. */
export function keyOf(id: MenuAction["id"]): string | null {
  const [key] = Object.entries(ITEM_KEYS).find(([, order]) => order === id) ?? [];
  return key === "Backspace" ? "⌫" : (key?.toUpperCase() ?? null);
}

/**
 * Returns the place of the next line whose label starts with the typed text, from `at` on and around.
 * @returns `at` if there is none.
 */
export function typeahead(labels: readonly string[], at: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  // A single letter goes on to the next line with it; more letters may still mean the line that is lit.
  const from = wanted.length === 1 ? at + 1 : at;
  const order = labels.map((_, step) => (Math.max(0, from) + step) % labels.length);
  return order.find((place) => labels[place]?.toLocaleLowerCase().startsWith(wanted)) ?? at;
}
