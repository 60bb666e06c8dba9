"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView, ListedPlaylist } from "@/lib/api/types";
import { StoppedChange } from "@/lib/client/optimistic-queue";
import { undoAdd } from "@/lib/client/undo-add";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPartialChange } from "./mutation-toasts";

/** Entries of a playlist that is still read whole to take an addition back: 20 calls. */
const MOST_READ = 1_000;

/** The way back of an addition of these; undefined where there is none. A new playlist goes, also where nothing was added to it. */
type UndoOf = (uris: readonly string[]) => (() => void) | undefined;

type Target = Pick<ListedPlaylist, "id" | "name"> & { isNew?: boolean };

/** Adds entries to a playlist, an old one or a new one, told of with a way back. */
export function useAddToPlaylist(entries: readonly EntryView[]) {
  const t = useTranslations("playlists.add");
  const shelf = usePlaylistMutations();
  const all = entries.flatMap(({ uri }) => uri ?? []);

  function undo({ id, name }: Target, uris: readonly string[]): void {
    undoAdd(id, uris).then(
      (isTakenBack) => void showToast({ sentence: t(isTakenBack ? "takenBack" : "there", { name }) }),
      (cause) => toastError(t("stays", { name }), cause, () => undo({ id, name }, uris)),
    );
  }

  /** Adds what is left of all, and tells how far it came where it stops: none of it is ever added twice. */
  async function addRest(playlist: Target, uris: readonly string[], undoOf: UndoOf): Promise<boolean> {
    const { id, name, isNew } = playlist;
    try {
      await shelf.add(id, uris);
      return true;
    } catch (cause) {
      const stopped =
        cause instanceof StoppedChange ? cause : new StoppedChange(uris.length, uris.length, cause);
      const rest = uris.slice(uris.length - stopped.left);
      const done = all.length - rest.length;
      const undo = undoOf(all.slice(0, done));
      if (done === 0 && !(isNew && undo)) {
        toastError(t("failed", { name }), stopped.cause, () => void addRest(playlist, uris, undoOf));
        return false;
      }
      toastPartialChange(t("part", { done: formatNumber(done), total: formatNumber(all.length), name }), {
        cause: stopped.cause,
        change: { kind: "add", playlist: id },
        undo,
        rest: () =>
          void addRest(playlist, rest, undoOf).then((isAdded) => isAdded && tellAdded(playlist, undoOf)),
      });
      return false;
    }
  }

  function tellAdded({ id, name }: Target, undoOf: UndoOf): void {
    const change = { kind: "add", playlist: id } as const;
    showToast({ sentence: t("added", { count: all.length, name }), undo: undoOf(all), change });
  }

  function to(playlist: ListedPlaylist): void {
    const isReadable = (playlist.total ?? MOST_READ) + all.length <= MOST_READ;
    const undoOf: UndoOf = (uris) => (isReadable ? () => undo(playlist, uris) : undefined);
    tellAdded(playlist, undoOf);
    void addRest(playlist, all, undoOf);
  }

  async function toNew(name: string): Promise<void> {
    try {
      const id = await shelf.create({ name, description: "", isPublic: false });
      if (id === null) {
        showToast({ sentence: t("unnamed", { name }) });
        return;
      }
      const undoOf: UndoOf = () => () => void shelf.keep(id, false);
      if (await addRest({ id, name, isNew: true }, all, undoOf))
        showToast({
          sentence: t("made", { count: all.length, name }),
          undo: undoOf(all),
          change: { kind: "create", playlist: id },
        });
    } catch (cause) {
      toastError(t("notMade", { name }), cause, () => void toNew(name));
    }
  }

  return { to, toNew: (name: string) => void toNew(name) };
}
