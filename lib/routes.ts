/** The pages of the navigation: their path by the key of their name in the messages `pages.names`. */
export const PAGES = {
  home: "/dashboard",
  playlists: "/playlists",
  top: "/top",
  recent: "/recent",
  library: "/library",
  yourLibrary: "/your-library",
  search: "/search",
  connection: "/settings",
} as const;

export type PageName = keyof typeof PAGES;
export type PagePath = (typeof PAGES)[PageName];

/** The folders with a page for each of their items. */
export const ITEM_FOLDERS = [
  "/playlists",
  "/albums",
  "/artists",
  "/tracks",
  "/shows",
  "/episodes",
  "/audiobooks",
] as const;

export type ItemFolder = (typeof ITEM_FOLDERS)[number];

const SIGNED_IN_FOLDERS: ReadonlySet<string> = new Set([...Object.values(PAGES), ...ITEM_FOLDERS]);

/** Returns the first folder of a path, with its slash: "/playlists" of "/playlists/1". */
function folderOf(path: string): string {
  return `/${path.split("/")[1] ?? ""}`;
}

/** Returns whether a path belongs to the pages that need a session. */
export function needsSession(path: string): boolean {
  return SIGNED_IN_FOLDERS.has(folderOf(path));
}

/** The style guide exists in development only, and says so itself. */
const PUBLIC_PAGES: ReadonlySet<string> = new Set(["/", "/login", "/privacy", "/docs/api", "/styleguide"]);

/** Returns whether a path is that of a page, even if the item of the page may not exist. */
export function isPage(path: string): boolean {
  const folders: readonly string[] = ITEM_FOLDERS;
  const isItem = /^\/[^/]+\/[^/]+$/.test(path) && folders.includes(folderOf(path));
  const pages: readonly string[] = Object.values(PAGES);
  return isItem || pages.includes(path) || PUBLIC_PAGES.has(path);
}
