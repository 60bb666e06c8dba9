"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import type { SearchType } from "@/lib/api/types";
import { useDevices } from "@/lib/client/queries";
import { CACHED_TYPES, cachedLibrary } from "../search/cached-library";
import type { SearchKind } from "../search/search-kinds";
import { searchTerms, TYPES } from "../search/search-params";
import { parseSpotifyLink } from "../search/spotify-link";
import { allFound, type Found, matchesOf, nearestResult, sampleOf, withoutShown } from "../search/top-result";
import { useCopyMatches } from "../search/use-copy-matches";
import { useResultLabels } from "../search/use-result-labels";
import { useResults } from "../search/use-results";
import { appCommands, linkCommands, searchCommands } from "./app-commands";
import type { Command, CommandGroup } from "./command";
import { foundCommand } from "./found-command";
import { beginsCommand, commandText, isForCommands } from "./order-groups";
import { pageActions, pageTitle } from "./page-actions";
import { pageCommands } from "./page-commands";
import { addPlayingCommands, playerCommands } from "./player-commands";
import { preferenceCommands } from "./preference-commands";
import { rankCommands } from "./rank-commands";
import { recentCommands } from "./recent-commands";
import { type Allowed, useLibraryCommands } from "./use-library-commands";
import { useSetPreference } from "./use-set-preference";
import { deviceCommands, isForDevice, volumeCommands } from "./volume-commands";

/** Further matches are found by typing more. */
const MAX_LIBRARY_MATCHES = 5;
const MAX_COMMANDS_BESIDE_RESULTS = 6;

export type Requested = { typed: string; kind: SearchKind };
type Options = { allowed: Allowed; onShortcuts: () => void; onForgotten: () => void };

/** Returns all commands, in three groups: of the open page, of the player, and of the app. */
function useCommands(text: string, { allowed, onShortcuts }: Options) {
  const t = useTranslations("palette");
  const { chosen, set } = useSetPreference();
  // The dialog covers the page, so that its actions stay the same.
  const page = useMemo(() => pageActions(t), [t]);
  const devices = useDevices(allowed.control && isForDevice(t, text));
  const control = () => [
    ...playerCommands(t),
    ...deviceCommands(t, devices.data?.devices),
    ...volumeCommands(t, text),
  ];

  return {
    page,
    player: [...(allowed.control ? control() : []), ...addPlayingCommands(t)],
    app: [...pageCommands(t), ...preferenceCommands(t, chosen, set), ...appCommands(t, onShortcuts)],
  };
}

/** Returns the nearest result, matches of the library and a sample of Spotify's results for a text. */
function useFoundGroups(text: string, kind: SearchKind, allowed: Allowed) {
  const { cache } = useSWRConfig();
  const labels = useResultLabels();
  const { playlists, artists, ...reading } = useLibraryCommands(allowed);
  const isWanted = text !== "" && kind !== "commands" && parseSpotifyLink(text) === null;
  const results = useResults(isWanted ? text : "", undefined);
  const types: readonly SearchType[] = kind === "all" || kind === "commands" ? TYPES : [kind];

  const { search, dates } = labels;
  const held = useMemo(
    () => allFound(cachedLibrary(cache, playlists, artists), CACHED_TYPES, { search, dates }),
    [cache, playlists, artists, search, dates],
  );
  const wantedHeld = isWanted ? held.filter(({ type }) => types.includes(type)) : [];
  const library = matchesOf(wantedHeld, text, MAX_LIBRARY_MATCHES);
  const fresh = isWanted && results.data && !results.waiting && results.answered === results.words;
  const onSpotify = fresh && results.data ? allFound(results.data, types, labels) : [];
  // What the library has is there at once, and what Spotify sends later does not take its place under the finger.
  const top = library[0] ?? nearestResult(onSpotify, text);
  const copies = withoutShown(useCopyMatches(isWanted ? text : "", types), library);
  const shown = [...(top ? [top] : []), ...library, ...copies];
  const unshown = withoutShown(onSpotify, shown);
  const others = kind === "all" ? sampleOf(unshown) : unshown;
  return { top, library: [...library.slice(1), ...copies], others, results, reading, isWanted };
}

/** Returns a text without a number at its end, which is the value of a command such as "volume 40". */
function withoutNumber(text: string): string {
  return text.replace(/\s+\d+\s*%?$/, "");
}

/**
 * Returns what the palette shows for a text: the nearest result, matches of the library, Spotify's results, and commands, which
 * come first where the text begins one. Without text these are the actions of the open page, recent searches and all commands.
 */
export function useCommandGroups({ typed, kind: chosenKind }: Requested, options: Options) {
  const t = useTranslations("palette");
  const labels = useTranslations("search");
  const kind = isForCommands(typed) ? "commands" : chosenKind;
  const text = isForCommands(typed) ? commandText(typed) : typed.trim();
  const { page, player, app } = useCommands(text, options);
  const { top, library, others, ...rest } = useFoundGroups(text, kind, options.allowed);
  const toCommands = (found: readonly Found[]) =>
    found.flatMap(({ type, item }) => foundCommand(item, labels(`one.${type}`), labels) ?? []);

  const all = [...page, ...player, ...app];
  const ranked = rankCommands(all, text, kind === "commands" ? all.length : MAX_COMMANDS_BESIDE_RESULTS);
  const group = (id: string, name: string, commands: Command[], hint?: string): CommandGroup[] =>
    commands.length > 0 ? [{ id, name, hint, commands }] : [];
  const commands = [
    ...group("link", t("groups.do"), linkCommands(labels, text)),
    ...group("do", t("groups.do"), kind === "all" || kind === "commands" ? ranked : []),
  ];
  const found = [
    ...group("library", t("groups.library"), toCommands(library), t("groups.loaded")),
    ...group("spotify", t("groups.spotify"), [
      ...toCommands(others),
      ...(rest.isWanted ? searchCommands(t, searchTerms(text)) : []),
    ]),
  ];
  const idle = [
    ...group(
      "page",
      pageTitle() ? t("groups.page", { title: pageTitle() }) : t("groups.do"),
      page,
      t("groups.open"),
    ),
    ...group("recent", t("groups.recent"), recentCommands(t, options.onForgotten), t("groups.browser")),
    ...group("player", t("groups.player"), player),
    ...group("app", t("groups.everywhere"), app),
  ];
  const commandsFirst =
    kind === "commands" || parseSpotifyLink(text) !== null || beginsCommand(ranked, withoutNumber(text));
  if (text === "") return { ...rest, before: kind === "commands" ? commands : idle, top: null, after: [] };
  return commandsFirst
    ? { ...rest, before: commands, top, after: found }
    : { ...rest, before: [], top, after: [...found, ...commands] };
}
