"use client";

import { counted } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { takeBack } from "@/lib/swr/editing/take-back";
import { useShelfChanges } from "@/lib/swr/use-shelf-changes";
import type { EntryView, PlaylistView } from "@/lib/views";
import { tellFailure } from "./change-toasts";

/** Entries of a playlist that is still read whole to take an addition back: 20 calls. */
const MOST_READ = 1_000;

type Target = Pick<PlaylistView, "id" | "name">;

/** Adds entries to a playlist, an old one or a new one, told of with a way back. */
export function useAdding(entries: readonly EntryView[]) {
  const shelf = useShelfChanges();
  const uris = entries.flatMap(({ uri }) => uri ?? []);
  const words = counted(uris.length, "entry", "entries");

  function undo({ id, name }: Target): void {
    takeBack(id, uris).then(
      (isTakenBack) => {
        if (isTakenBack) return showToast({ sentence: `Taken out of “${name}” again.` });
        showToast({
          sentence: `Some of it was in “${name}” before, and Spotify would remove that too. Nothing was taken out.`,
        });
      },
      (cause) => tellFailure(`They are still in “${name}”.`, cause, () => undo({ id, name })),
    );
  }

  function to(playlist: PlaylistView): void {
    const { id, name, total } = playlist;
    const isReadable = (total ?? MOST_READ) + uris.length <= MOST_READ;
    showToast({
      sentence: `${words} added to “${name}”.`,
      undo: isReadable ? () => undo(playlist) : undefined,
    });
    shelf
      .add(id, uris)
      .catch((cause) => tellFailure(`Nothing was added to “${name}”.`, cause, () => to(playlist)));
  }

  async function toNew(name: string): Promise<void> {
    try {
      const id = await shelf.create({ name, description: "", isPublic: false });
      if (id === null) return showToast({ sentence: `“${name}” is made, and Spotify did not say where.` });
      await shelf.add(id, uris);
      const undo = () => void shelf.keep(id, false);
      showToast({ sentence: `“${name}” is made, with ${words} in it.`, undo });
    } catch (cause) {
      tellFailure(`“${name}” was not made as you wanted it.`, cause);
    }
  }

  return { to, toNew: (name: string) => void toNew(name) };
}
