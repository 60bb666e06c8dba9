/** A group of playlists with a name of the user's own. A playlist is in at most one group. */
export type PlaylistGroup = { name: string; playlists: readonly string[] };

/** How the user arranges playlists in this browser: the pinned ones by id, and the groups in their order. */
export type Arrangement = { pins: readonly string[]; groups: readonly PlaylistGroup[] };

/** More than any user needs, and little enough for the storage of a browser and for a backup. */
const MAX_BYTES = 100_000;
const NOTHING: Arrangement = { pins: [], groups: [] };

const listeners = new Set<() => void>();
/** The last text that was read, and its value, so that equal texts give the same object. */
let last: { text: string; value: Arrangement } | null = null;

function keyOf(account: string): string {
  return `tonearm.playlists.${account}`;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isGroup(value: unknown): value is PlaylistGroup {
  if (typeof value !== "object" || value === null || !("name" in value && "playlists" in value)) return false;
  return typeof value.name === "string" && isTexts(value.playlists);
}

function parse(text: string): Arrangement {
  const stored: unknown = JSON.parse(text);
  if (typeof stored !== "object" || stored === null || !("pins" in stored && "groups" in stored))
    return NOTHING;
  return {
    pins: isTexts(stored.pins) ? stored.pins : [],
    groups: Array.isArray(stored.groups) ? stored.groups.filter(isGroup) : [],
  };
}

/** Returns the arrangement of an account in this browser; nothing if the data is damaged or the browser stores nothing. */
export function readArrangement(account: string): Arrangement {
  try {
    const text = localStorage.getItem(keyOf(account));
    if (text === null) return NOTHING;
    if (last?.text !== text) last = { text, value: parse(text) };
    return last.value;
  } catch {
    return NOTHING;
  }
}

function notify(): void {
  for (const listener of listeners) listener();
}

/**
 * Stores the arrangement of an account in this browser.
 * @returns false if it is too large, or if the browser stores nothing.
 */
export function writeArrangement(account: string, next: Arrangement): boolean {
  const text = JSON.stringify(next);
  if (new TextEncoder().encode(text).length > MAX_BYTES) return false;
  try {
    localStorage.setItem(keyOf(account), text);
  } catch {
    return false;
  }
  notify();
  return true;
}

/** Deletes the arrangement of an account from this browser. */
export function deleteArrangement(account: string): void {
  try {
    localStorage.removeItem(keyOf(account));
  } catch {
    // A browser that stores nothing has nothing to delete.
  }
  notify();
}

/** Calls a listener after each change, in this tab or another one. Returns the function that ends this. */
export function subscribeToArrangement(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Returns the arrangement with playlists pinned, behind those that are pinned already, or no longer pinned. */
export function withPins(arrangement: Arrangement, ids: readonly string[], isPinned: boolean): Arrangement {
  const others = arrangement.pins.filter((id) => !ids.includes(id));
  const kept = isPinned ? arrangement.pins : others;
  const added = isPinned ? ids.filter((id) => !arrangement.pins.includes(id)) : [];
  return { ...arrangement, pins: [...kept, ...added] };
}

/** Returns the arrangement with playlists in a group, which is created if it is new. Without a name, they are in no group. */
export function withGroup(
  arrangement: Arrangement,
  ids: readonly string[],
  name: string | null,
): Arrangement {
  const left = arrangement.groups.map((group) => ({
    ...group,
    playlists: group.playlists.filter((id) => !ids.includes(id)),
  }));
  const isNew = name !== null && !left.some((group) => group.name === name);
  const all = isNew ? [...left, { name, playlists: [] }] : left;
  const groups = all.map((group) =>
    group.name === name ? { ...group, playlists: [...group.playlists, ...ids] } : group,
  );
  // An emptied group has no section in which it could be seen or deleted.
  return { ...arrangement, groups: groups.filter(({ playlists }) => playlists.length > 0) };
}
