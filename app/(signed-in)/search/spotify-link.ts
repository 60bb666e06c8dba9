const WEB_PLAYER = "https://open.spotify.com";
/** Links of the share menu, whose target only Spotify knows. */
const SHORT_LINKS = "https://spotify.link";
const ORIGINS: readonly string[] = [WEB_PLAYER, "https://play.spotify.com", SHORT_LINKS];
const ID = /^[0-9A-Za-z]{22}$/;

const KINDS = ["album", "artist", "playlist", "track", "episode", "show", "audiobook"] as const;
/** The addresses of items in Tonearm, without the id. */
const ITEM_PAGES = {
  album: "/albums",
  artist: "/artists",
  playlist: "/playlists",
  track: "/tracks",
  episode: "/episodes",
  show: "/shows",
  audiobook: "/audiobooks",
} satisfies Record<(typeof KINDS)[number], string>;
const LIBRARY_PAGES: Readonly<Record<string, string>> = {
  tracks: "/library",
  albums: "/library?kind=albums",
  artists: "/library?kind=artists",
  podcasts: "/library?kind=shows",
  "your-episodes": "/library?kind=episodes",
  playlists: "/playlists",
};

/** What a link to Spotify leads to. */
export type SpotifyLink = {
  kind: (typeof KINDS)[number] | "library" | "user" | "other";
  /** The page in Tonearm; null if it has none. */
  href: string | null;
  /** The page at Spotify. */
  url: string;
};

/** Returns the address in a text that is an address or a Spotify URI. */
function toAddress(typed: string): URL | null {
  const text = typed.trim();
  if (/\s/.test(text)) return null;
  const [, path] = /^spotify:([a-z]+(?::.*)?)$/i.exec(text) ?? [];
  const address = path ? `${WEB_PLAYER}/${path.replaceAll(":", "/")}` : text.replace(/^http:/i, "https:");
  const absolute = /^https:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(absolute) ? new URL(absolute) : null;
}

/** Returns the parts of a path without the language, and without the owner that old addresses of playlists contain. */
function partsOf(pathname: string): string[] {
  return pathname
    .replace(/^\/(?:intl-[a-z-]+|embed)\//i, "/")
    .replace(/^\/user\/[^/]+\/(?=playlist\/|collection)/, "/")
    .split("/")
    .filter(Boolean);
}

function targetOf([name, id = "", ...rest]: string[]): Omit<SpotifyLink, "url"> {
  const elsewhere = { kind: "other", href: null } as const;
  const library = name === "collection" && LIBRARY_PAGES[id || "tracks"];
  if (library) return { kind: "library", href: library };
  if (name === "user" && id && rest.length === 0) return { kind: "user", href: null };
  const kind = KINDS.find((one) => one === name);
  if (!kind || !ID.test(id) || rest.length > 0) return elsewhere;
  return { kind, href: `${ITEM_PAGES[kind]}/${id}` };
}

/** Returns what a typed Spotify link or URI leads to; null for any other text. Makes no call. */
export function parseSpotifyLink(typed: string): SpotifyLink | null {
  const address = toAddress(typed);
  if (!address || !ORIGINS.includes(address.origin)) return null;
  if (address.origin === SHORT_LINKS)
    return { kind: "other", href: null, url: `${SHORT_LINKS}${address.pathname}` };
  const parts = partsOf(address.pathname);
  return { ...targetOf(parts), url: `${WEB_PLAYER}/${parts.join("/")}` };
}
