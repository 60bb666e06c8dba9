"use client";

import { useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import { takeBack } from "@/lib/swr/editing/take-back";
import { useShelfChanges } from "@/lib/swr/use-shelf-changes";
import type { EntryView, ListedPlaylist } from "@/lib/views";
import { tellFailure } from "./change-toasts";

/** Entries of a playlist that is still read whole to take an addition back: 20 calls. */
const MOST_READ = 1_000;

type Target = Pick<ListedPlaylist, "id" | "name">;

/** Adds entries to a playlist, an old one or a new one, told of with a way back. */
export function useAdding(entries: readonly EntryView[]) {
  const t = useTranslations("playlists.add");
  const shelf = useShelfChanges();
  const uris = entries.flatMap(({ uri }) => uri ?? []);
  const count = uris.length;

  function undo({ id, name }: Target): void {
    takeBack(id, uris).then(
      (isTakenBack) => {
        if (isTakenBack) return showToast({ sentence: t("takenBack", { name }) });
        showToast({
          sentence: t("there", { name }),
        });
      },
      (cause) => tellFailure(t("stays", { name }), cause, () => undo({ id, name })),
    );
  }

  function to(playlist: ListedPlaylist): void {
    const { id, name, total } = playlist;
    const isReadable = (total ?? MOST_READ) + uris.length <= MOST_READ;
    showToast({
      sentence: t("added", { count, name }),
      undo: isReadable ? () => undo(playlist) : undefined,
    });
    shelf.add(id, uris).catch((cause) => tellFailure(t("failed", { name }), cause, () => to(playlist)));
  }

  async function toNew(name: string): Promise<void> {
    try {
      const id = await shelf.create({ name, description: "", isPublic: false });
      if (id === null) return showToast({ sentence: t("unnamed", { name }) });
      await shelf.add(id, uris);
      const undo = () => void shelf.keep(id, false);
      showToast({ sentence: t("made", { count, name }), undo });
    } catch (cause) {
      tellFailure(t("notMade", { name }), cause);
    }
  }

  return { to, toNew: (name: string) => void toNew(name) };
}
