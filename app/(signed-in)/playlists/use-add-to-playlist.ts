"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, type ToastMatter } from "@/app/_components/toast-store";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { useAccount } from "@/lib/client/account";
import { StoppedChange } from "@/lib/client/optimistic-command";
import { noteAdded } from "@/lib/client/playlist-contents";
import { adjustTotal, type PlaylistsCache } from "@/lib/client/playlists-cache";
import { rememberTarget } from "@/lib/client/recent-targets";
import { deleteUnfinished, saveRewrite, whileRewriting } from "@/lib/client/rewrite-journal";
import { undoAdd } from "@/lib/client/undo-add";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPartialChange } from "./mutation-toasts";
import { useIgnoredText } from "./use-ignored-text";

/** Undo loads the complete playlist; this many items take 20 calls. */
const MAX_UNDO_ITEMS = 1_000;

/** Returns whether an addition to a playlist can be undone. */
export function canUndoAdd({ total }: Pick<ListedPlaylist, "total">, count: number): boolean {
  return (total ?? MAX_UNDO_ITEMS) + count <= MAX_UNDO_ITEMS;
}

type Target = Pick<ListedPlaylist, "id" | "name">;

/** One addition, from its first call to its undo. */
type Addition = {
  target: Target & { isNew?: boolean };
  /** All items to add. */
  uris: readonly string[];
  /** Returns the undo function for the first of them; undefined if there is none. A new playlist is removed. */
  undoOf: (uris: readonly string[]) => (() => void) | undefined;
  /** Called with whether the items are in the playlist, as far as this tab shows it. */
  onState: (isAdded: boolean) => void;
};

type Options = {
  /** Opens a playlist's page. */
  onOpen: (id: string) => void;
  /** Called once a playlist has other songs at Spotify. */
  onChanged: (id: string) => void;
};

/** Returns functions that add items to an existing or a new playlist, with a toast that offers undo. */
export function useAddToPlaylist({ onOpen, onChanged }: Options) {
  const t = useTranslations("playlists.add");
  const account = useAccount();
  const { mutate } = useSWRConfig();
  const mutations = usePlaylistMutations();
  const ignoredText = useIgnoredText();

  function undo(addition: Addition, uris: readonly string[]): void {
    const { id, name } = addition.target;
    undoAdd(id, uris).then(
      (isUndone) => {
        showToast({ sentence: t(isUndone ? "takenBack" : "there", { name }) });
        if (!isUndone) return;
        noteAdded(id, uris, false);
        addition.onState(false);
        onChanged(id);
        void mutate<PlaylistsCache>(apiPaths.playlists, (all) => all && adjustTotal(all, id, -uris.length), {
          revalidate: false,
        });
      },
      (cause) => toastError(t("stays", { name }), cause, () => undo(addition, uris)),
    );
  }

  /** Adds the remaining items. Those of a new playlist are stored until they are added: the page may be closed. */
  async function addRemaining(addition: Addition, left: readonly string[]): Promise<boolean> {
    const { id, name, isNew } = addition.target;
    if (!isNew) return addLeft(addition, left);
    saveRewrite({ account, playlist: id, name, before: [], after: addition.uris, isNew });
    const isDone = await whileRewriting(id, () => addLeft(addition, left));
    if (isDone) deleteUnfinished(id);
    return isDone;
  }

  /** Adds items. If it stops, reports how many were added; a retry never adds an item twice. */
  async function addLeft(addition: Addition, left: readonly string[]): Promise<boolean> {
    const { target, uris, undoOf, onState } = addition;
    const { id, name, isNew } = target;
    try {
      // Noted before it is sent: a second press while it is under way asks, as it does afterwards.
      noteAdded(id, uris, true);
      await mutations.add(id, left);
      onChanged(id);
      return true;
    } catch (cause) {
      const stopped =
        cause instanceof StoppedChange ? cause : new StoppedChange(left.length, left.length, cause);
      const rest = left.slice(left.length - stopped.left);
      const done = uris.length - rest.length;
      const undo = undoOf(uris.slice(0, done));
      onState(false);
      noteAdded(id, rest, false);
      if (done === 0 && !(isNew && undo)) {
        toastError(t("failed", { name }), stopped.cause, () => void resume(addition, left));
        return false;
      }
      noteAdded(id, uris.slice(0, done), true);
      toastPartialChange(t("part", { done: formatNumber(done), total: formatNumber(uris.length), name }), {
        cause: stopped.cause,
        change: { kind: "add", playlist: id },
        undo,
        rest: () => void resume(addition, rest),
      });
      return false;
    }
  }

  async function resume(addition: Addition, left: readonly string[]): Promise<void> {
    if (!(await addRemaining(addition, left))) return;
    addition.onState(true);
    toastAdded(addition);
  }

  function openAction(id: string): ToastMatter["action"] {
    return { label: t("open"), act: () => onOpen(id) };
  }

  function toastAdded({ target: { id, name }, uris, undoOf }: Addition): void {
    const sentence = t("added", { count: uris.length, name });
    const change = { kind: "add", playlist: id } as const;
    showToast({ sentence, undo: undoOf(uris), change, action: openAction(id) });
  }

  /**
   * Shows the addition as made and sends it: 1 call per 100 items.
   * @param isFinal whether the playlist contains some of the items already: Spotify would remove these as well.
   */
  function to(
    playlist: ListedPlaylist,
    uris: readonly string[],
    { isFinal, onState }: { isFinal: boolean; onState: Addition["onState"] },
  ): void {
    const mayUndo = !isFinal && canUndoAdd(playlist, uris.length);
    const addition: Addition = {
      target: playlist,
      uris,
      onState,
      undoOf: (some) => (mayUndo ? () => undo(addition, some) : undefined),
    };
    rememberTarget(playlist.id);
    onState(true);
    toastAdded(addition);
    void addRemaining(addition, uris);
  }

  /** Creates a playlist, adds the items and opens it. */
  async function toNew(name: string, uris: readonly string[]): Promise<void> {
    const details = { name, description: "", isPublic: false };
    try {
      const { id, ignored } = await mutations.create(details);
      if (id === null) {
        showToast({ sentence: t("unnamed", { name }) });
        return;
      }
      rememberTarget(id);
      const undoOf = () => () => void mutations.keep(id, false);
      const addition = { target: { id, name, isNew: true }, uris, undoOf, onState: () => {} };
      if (!(await addRemaining(addition, uris))) return;
      showToast({
        sentence: [t("made", { count: uris.length, name }), ignoredText(ignored, details)].join(" ").trim(),
        undo: undoOf(),
        change: { kind: "create", playlist: id },
      });
      onOpen(id);
    } catch (cause) {
      toastError(t("notMade", { name }), cause, () => void toNew(name, uris));
    }
  }

  return { to, toNew };
}
