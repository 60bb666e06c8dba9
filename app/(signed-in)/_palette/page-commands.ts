import { Clock, House, LibraryBig, Link2, ListMusic, Search, TrendingUp } from "lucide-react";
import type { Command, CommandLabels } from "./command";
import { GO_KEYS } from "./shortcuts";

const PAGES = [
  { href: "/dashboard", page: "home", picture: House },
  { href: "/playlists", page: "playlists", picture: ListMusic },
  { href: "/top", page: "topTracks", picture: TrendingUp },
  { href: "/top?kind=artists", page: "topArtists", picture: TrendingUp },
  { href: "/recent", page: "recent", picture: Clock },
  { href: "/library", page: "savedTracks", picture: LibraryBig },
  { href: "/library?kind=albums", page: "savedAlbums", picture: LibraryBig },
  { href: "/library?kind=artists", page: "followedArtists", picture: LibraryBig },
  { href: "/search", page: "search", picture: Search },
  { href: "/settings", page: "connection", picture: Link2 },
] as const;

function keysOf(href: string): string | undefined {
  const [letter] = Object.entries(GO_KEYS).find(([, page]) => page === href) ?? [];
  return letter && `G ${letter.toUpperCase()}`;
}

/** The pages there are. */
export function pageCommands(t: CommandLabels): Command[] {
  return PAGES.map(({ href, page, picture }) => ({
    id: href,
    name: t(`pages.${page}.name`),
    also: t(`pages.${page}.also`),
    meta: t("page"),
    picture,
    keys: keysOf(href),
    step: { kind: "page", href },
  }));
}
