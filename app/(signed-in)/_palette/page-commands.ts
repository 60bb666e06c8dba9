import { Clock, HardDrive, House, LibraryBig, Link2, ListMusic, Search, TrendingUp } from "lucide-react";
import { PAGES } from "@/lib/routes";
import type { Command, CommandLabels } from "./command";
import { GO_KEYS } from "./shortcuts";

const COMMANDS = [
  { href: PAGES.home, page: "home", picture: House },
  { href: PAGES.playlists, page: "playlists", picture: ListMusic },
  { href: PAGES.top, page: "topTracks", picture: TrendingUp },
  { href: `${PAGES.top}?kind=artists`, page: "topArtists", picture: TrendingUp },
  { href: PAGES.recent, page: "recent", picture: Clock },
  { href: PAGES.library, page: "savedTracks", picture: LibraryBig },
  { href: `${PAGES.library}?kind=albums`, page: "savedAlbums", picture: LibraryBig },
  { href: `${PAGES.library}?kind=artists`, page: "followedArtists", picture: LibraryBig },
  { href: `${PAGES.library}?kind=shows`, page: "savedShows", picture: LibraryBig },
  { href: `${PAGES.library}?kind=episodes`, page: "savedEpisodes", picture: LibraryBig },
  { href: `${PAGES.library}?kind=audiobooks`, page: "savedAudiobooks", picture: LibraryBig },
  { href: PAGES.yourLibrary, page: "yourLibrary", picture: HardDrive },
  { href: PAGES.search, page: "search", picture: Search },
  { href: PAGES.connection, page: "connection", picture: Link2 },
] as const;

function keysOf(href: string): string | undefined {
  const [letter] = Object.entries(GO_KEYS).find(([, page]) => page === href) ?? [];
  return letter && `G ${letter.toUpperCase()}`;
}

/** Returns the commands that open a page. */
export function pageCommands(t: CommandLabels): Command[] {
  return COMMANDS.map(({ href, page, picture }) => ({
    id: href,
    name: t(`pages.${page}.name`),
    also: t(`pages.${page}.also`),
    meta: t("page"),
    picture,
    keys: keysOf(href),
    step: { kind: "page", href },
  }));
}
