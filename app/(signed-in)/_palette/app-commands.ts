import { Download, Keyboard, Link2, LogOut, Search } from "lucide-react";
import { exportRequests } from "@/app/_components/exports";
import { searchTerms } from "../search/search-params";
import { parseSpotifyLink } from "../search/spotify-link";
import type { ResultLabels } from "../search/to-result";
import type { Command, CommandLabels } from "./command";

/** Returns the commands for the app itself. */
export function appCommands(t: CommandLabels, onShortcuts: () => void): Command[] {
  return [
    {
      id: "shortcuts",
      name: t("shortcuts.name"),
      also: t("shortcuts.also"),
      meta: t("shortcuts.meta"),
      picture: Keyboard,
      keys: "?",
      step: { kind: "act", act: onShortcuts },
    },
    {
      id: "export",
      name: t("export.name"),
      also: t("export.also"),
      meta: t("export.meta"),
      picture: Download,
      step: { kind: "act", act: () => exportRequests.send({}) },
    },
    {
      id: "sign-out",
      name: t("signOut.name"),
      also: t("signOut.also"),
      meta: t("signOut.meta"),
      picture: LogOut,
      step: { kind: "form", action: "/logout", fields: { leave: "here" } },
    },
  ];
}

/** Returns the command that searches Spotify for the typed text; none if the text is too short. */
export function searchCommands(t: CommandLabels, typed: string): Command[] {
  const words = searchTerms(typed);
  if (!words) return [];
  return [
    {
      id: "search",
      name: t("search.name", { words }),
      meta: t("search.meta"),
      picture: Search,
      step: { kind: "page", href: `/search?q=${encodeURIComponent(words.toWellFormed())}` },
    },
  ];
}

/** Returns the command that opens a typed Spotify link, without a call; none for any other text. */
export function linkCommands(t: ResultLabels["search"], typed: string): Command[] {
  const link = parseSpotifyLink(typed);
  if (!link) return [];
  const { kind, href, url } = link;
  return [
    {
      id: "link",
      name: t("link.open", { kind }),
      meta: t(href ? "link.page" : "link.noPage"),
      picture: Link2,
      step: href ? { kind: "page", href } : { kind: "spotify", url },
    },
  ];
}
