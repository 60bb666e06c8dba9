"use client";

import { useTranslations } from "#translations";
import { appCommands, searchCommands } from "./app-commands";
import type { CommandGroup } from "./command";
import { artistCommand, playlistCommand } from "./library-commands";
import { pageCommands } from "./page-commands";
import { playerCommands } from "./player-commands";
import { preferenceCommands } from "./preference-commands";
import { rankCommands } from "./rank-commands";
import { type Allowed, useLibraryCommands } from "./use-library-commands";
import { useSetPreference } from "./use-set-preference";

/** Of one sort, so many show: what else there is, another letter finds. */
const MOST = 6;

/** All there is to go to and to do. */
function useDoing(allowed: Allowed, onShortcuts: () => void) {
  const t = useTranslations("palette");
  const { chosen, set } = useSetPreference();
  return [
    ...pageCommands(t),
    ...(allowed.control ? playerCommands(t) : []),
    ...preferenceCommands(t, chosen, set),
    ...appCommands(t, onShortcuts),
  ];
}

/** What the palette offers for what was typed, group by group; at first, what there is to go to and to do. */
export function useCommandGroups(typed: string, allowed: Allowed, onShortcuts: () => void) {
  const t = useTranslations("palette");
  const told = useTranslations("search");
  const { playlists, artists, ...reading } = useLibraryCommands(allowed);
  const doing = rankCommands(useDoing(allowed, onShortcuts), typed);
  const begun = typed.trim() !== "";

  const groups: CommandGroup[] = [
    {
      id: "playlists",
      name: t("groups.playlists"),
      commands: begun ? rankCommands(playlists, typed, MOST).map((one) => playlistCommand(one, told)) : [],
    },
    {
      id: "artists",
      name: t("groups.artists"),
      commands: begun ? rankCommands(artists, typed, MOST).map((one) => artistCommand(one, t)) : [],
    },
    { id: "do", name: t("groups.do"), commands: doing },
    { id: "spotify", name: t("groups.spotify"), commands: searchCommands(t, typed) },
  ];
  return { groups: groups.filter(({ commands }) => commands.length > 0), ...reading };
}
