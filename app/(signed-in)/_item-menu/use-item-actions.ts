"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { addableEntry, additions, songAddition } from "@/app/_components/additions";
import type { ItemOrder, MenuItem } from "@/app/_components/menu-item";
import { queueItem, startPlayback, togglePlayback, usePlayerSnapshot } from "@/app/_components/playback";
import { useSave } from "@/app/_components/save-button";
import { showToast } from "@/app/_components/toast-store";
import { savedStatusOf } from "@/lib/client/saved-status";
import { albumEntries } from "./album-entries";
import { type MenuAction, menuGroups } from "./menu-groups";

/** Plays an item alone, or from its first song on. */
function playAlone({ kind, uri, name, track = null }: MenuItem): void {
  if (!uri) return;
  const target = kind === "track" || kind === "episode" ? { uris: [uri] } : { contextUri: uri };
  startPlayback({ actions: [{ command: "play", ...target }], name, track });
}

/** Opens the choice of a playlist for a song, or for all songs of an album or a playlist. */
function add(item: MenuItem): void {
  const { kind, uri, name, songs } = item;
  const song = songAddition(item);
  if (song) additions.send(song);
  else if (songs) additions.send({ entries: async () => (await songs()).map(addableEntry), name });
  else if (uri && kind === "album") additions.send({ entries: () => albumEntries(uri), name });
}

/** Returns whether the player's current item is this one, and whether it plays. */
export function useItemPlayback({ kind, uri, url }: MenuItem): { isCurrent: boolean; isPlaying: boolean } {
  const player = usePlayerSnapshot();
  const isSong = kind === "track" || kind === "episode";
  const isCurrent = player !== null && (isSong ? player.url === url : player.contextUri === uri);
  return { isCurrent: isCurrent && uri !== null, isPlaying: isCurrent && player.isPlaying };
}

/** Returns a function that does what a line of an item's menu says, except for links. */
export function useItemActions(item: MenuItem): (id: MenuAction["id"]) => void {
  const { uri, name, url } = item;
  const t = useTranslations("menu");
  const copied = useTranslations("playlist.copied");
  const { cache } = useSWRConfig();
  const save = useSave();
  const { isCurrent, isPlaying } = useItemPlayback(item);

  function play(): void {
    if (isCurrent) togglePlayback(isPlaying, name);
    else (item.play ?? (() => playAlone(item)))();
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url ?? "");
      showToast({ sentence: copied("done", { count: 1 }) });
    } catch {
      showToast({ sentence: copied("refused") });
    }
  }

  async function share(): Promise<void> {
    try {
      await navigator.share({ title: name, url: url ?? "" });
    } catch (cause) {
      // The user closed the list of apps.
      if (cause instanceof DOMException && cause.name === "AbortError") return;
      showToast({ sentence: t("notShared"), action: { label: t("copy"), act: () => void copy() } });
    }
  }

  const actions: Partial<Record<MenuAction["id"], () => void>> = {
    play,
    queue: () => uri && queueItem(uri, name, () => showToast({ sentence: t("queued", { name }) })),
    add: () => add(item),
    save: () => uri && void save({ uri, name }, savedStatusOf(cache, uri)),
    copy: () => void copy(),
    share: () => void share(),
    select: item.select,
    move: item.move,
    remove: item.remove,
  };
  return (id) => actions[id]?.();
}

/** Returns a function that does what a key says, or tells why that is not possible. */
export function useItemOrder(item: MenuItem): (order: ItemOrder) => void {
  const t = useTranslations("menu");
  const act = useItemActions(item);
  return (order) => {
    const isOffered = menuGroups(item, false).some((group) => group.some(({ id }) => id === order));
    const own = item.keys?.[order];
    if (own) own();
    else if (order !== "menu" && isOffered) act(order);
    else {
      const { kind, name, refusals } = item;
      showToast({ sentence: refusals?.[order] ?? t("notPossible", { kind, name }) });
    }
  };
}
