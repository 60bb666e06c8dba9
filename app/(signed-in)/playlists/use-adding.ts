"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { StoppedChange } from "@/lib/swr/editing/editor";
import { MOST_AT_ONCE } from "@/lib/swr/editing/runs";
import { takeBack } from "@/lib/swr/editing/take-back";
import { useShelfChanges } from "@/lib/swr/use-shelf-changes";
import type { EntryView, ListedPlaylist } from "@/lib/views";
import { tellFailure, tellStopped } from "./change-toasts";

/** Entries of a playlist that is still read whole to take an addition back: 20 calls. */
const MOST_READ = 1_000;

/** The way back of an addition of these; undefined where there is none. */
type UndoOf = (uris: readonly string[]) => (() => void) | undefined;

type Target = Pick<ListedPlaylist, "id" | "name">;

/** Adds entries to a playlist, an old one or a new one, told of with a way back. */
export function useAdding(entries: readonly EntryView[]) {
  const t = useTranslations("playlists.add");
  const shelf = useShelfChanges();
  const all = entries.flatMap(({ uri }) => uri ?? []);

  function undo({ id, name }: Target, uris: readonly string[]): void {
    takeBack(id, uris).then(
      (isTakenBack) => showToast({ sentence: t(isTakenBack ? "takenBack" : "there", { name }) }),
      (cause) => tellFailure(t("stays", { name }), cause, () => undo({ id, name }, uris)),
    );
  }

  /** Adds what is left of all, and tells how far it came where it stops: none of it is ever added twice. */
  async function addRest(playlist: Target, uris: readonly string[], undoOf: UndoOf): Promise<boolean> {
    const { id, name } = playlist;
    try {
      await shelf.add(id, uris);
      return true;
    } catch (cause) {
      if (!(cause instanceof StoppedChange) && uris.length === all.length) {
        tellFailure(t("failed", { name }), cause, () => void addRest(playlist, uris, undoOf));
        return false;
      }
      const rest = cause instanceof StoppedChange ? uris.slice(cause.done * MOST_AT_ONCE) : uris;
      const done = all.length - rest.length;
      tellStopped(t("part", { done: count(done), total: count(all.length), name }), {
        cause: cause instanceof StoppedChange ? cause.cause : cause,
        undo: undoOf(all.slice(0, done)),
        rest: () =>
          void addRest(playlist, rest, undoOf).then((isAdded) => isAdded && tellAdded(playlist, undoOf)),
      });
      return false;
    }
  }

  function tellAdded({ name }: Target, undoOf: UndoOf): void {
    showToast({ sentence: t("added", { count: all.length, name }), undo: undoOf(all) });
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
      if (id === null) return showToast({ sentence: t("unnamed", { name }) });
      const undoOf: UndoOf = () => () => void shelf.keep(id, false);
      if (await addRest({ id, name }, all, undoOf))
        showToast({ sentence: t("made", { count: all.length, name }), undo: undoOf(all) });
    } catch (cause) {
      tellFailure(t("notMade", { name }), cause, () => void toNew(name));
    }
  }

  return { to, toNew: (name: string) => void toNew(name) };
}
