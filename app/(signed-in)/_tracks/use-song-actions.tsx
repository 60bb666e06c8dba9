"use client";

import { useTranslations } from "#translations";
import { addableEntry, additions } from "@/app/_components/additions";
import { leftOutText } from "@/app/_components/left-out";
import { startPlayback } from "@/app/_components/playback";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView } from "@/lib/api/types";
import type { BulkAction } from "./bulk-action";
import { isPlayable } from "./play-rows";
import type { WithSelected } from "./use-bulk-action";

/** Each song is a command of its own, and Spotify's queue cannot be cleared again. */
const MAX_QUEUED_SONGS = 20;

/** Returns the actions that every list of songs has: add to a playlist, add to the queue and copy links. */
export function useSongActions(withSelected: WithSelected) {
  const words = useTranslations("playlist.selection");
  const copied = { t: useTranslations("playlist.copied"), items: useTranslations("items") };

  const addSelected = () =>
    withSelected(({ entries }) => additions.send({ entries: entries.map(addableEntry) }));
  const queueSelected = () => withSelected(({ entries }) => queueSongs(words, entries));
  const copySelected = () => withSelected(({ entries }) => void copyLinks(copied, entries));
  const add: BulkAction = { id: "add", label: words("add"), short: words("addShort"), act: addSelected };
  const queue: BulkAction = {
    id: "queue",
    label: words("queue"),
    short: words("queueShort"),
    act: queueSelected,
  };
  const copy: BulkAction = { id: "copy", label: words("copy"), act: copySelected };
  return { add, queue, copy };
}

type Words = {
  t: ReturnType<typeof useTranslations<"playlist.copied">>;
  items: ReturnType<typeof useTranslations<"items">>;
};

/** Adds songs to the queue, as many as one action may: 1 call each. */
function queueSongs(
  t: ReturnType<typeof useTranslations<"playlist.selection">>,
  entries: readonly EntryView[],
): void {
  const songs = entries.filter(isPlayable);
  const first = songs.slice(0, MAX_QUEUED_SONGS);
  if (first.length === 0) return void showToast({ sentence: t("notQueueable") });
  const actions = first.flatMap(({ uri }) => (uri ? [{ command: "queue" as const, uri }] : []));
  const isCut = songs.length > first.length;
  startPlayback({
    actions,
    name: first.length === 1 ? (first[0]?.track?.title ?? "") : t("songs", { count: first.length }),
    track: null,
    onDone: () => showToast({ sentence: t(isCut ? "queuedFirst" : "queued", { count: first.length }) }),
  });
}

/** Copies the Spotify links of entries to the clipboard, one per line, and says how many have none. */
async function copyLinks({ t, items }: Words, entries: readonly EntryView[]): Promise<void> {
  const links = entries.flatMap(({ track }) => track?.url ?? []);
  if (links.length === 0) showToast({ sentence: t("none") });
  else await copyUrls(t, links, leftOutText(items, entries));
}

/** Copies links to the clipboard, one per line. @param leftOut a sentence about those that have none. */
export async function copyUrls(
  t: Words["t"],
  links: readonly string[],
  leftOut?: string | null,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(links.join("\n"));
    showToast({ sentence: [t("done", { count: links.length }), leftOut].filter(Boolean).join(" ") });
  } catch {
    showToast({ sentence: t("refused") });
  }
}
