import { Keyboard, LogOut, Search } from "lucide-react";
import { searchTerms } from "../search/search-params";
import type { Command, CommandLabels } from "./command";

/** What can be done with the app itself. */
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
      id: "sign-out",
      name: t("signOut.name"),
      also: t("signOut.also"),
      meta: t("signOut.meta"),
      picture: LogOut,
      step: { kind: "form", action: "/logout", fields: { leave: "here" } },
    },
  ];
}

/** The same words, looked for on all of Spotify; nothing while they are too few for that. */
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
