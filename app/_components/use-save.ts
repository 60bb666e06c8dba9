"use client";

import { useTranslations } from "#translations";
import type { SavedStatus } from "@/lib/client/optimistic-toggle";
import { useLoadSavedStatus, useToggleSaved } from "@/lib/client/saved-status";
import { saveKind } from "./save-kind";
import { showToast } from "./toast-store";

/** What can be saved or followed. */
type Savable = { uri: string; name: string };

/**
 * Saves and removes, with the words on what became of it and the way back.
 * @returns turns round what is shown of a thing. Where nothing is known it is wanted in the library; what is there already
 * stays untouched.
 */
export function useSave() {
  const t = useTranslations("saving");
  const save = useToggleSaved();
  const read = useLoadSavedStatus();

  async function change({ uri, name }: Savable, to: boolean, isUndo = false): Promise<void> {
    const kind = saveKind(uri);
    try {
      const isLast = await save(uri, to);
      if (!isLast) return;
      const sentence = t(`${kind}.${to ? "wasAdded" : "wasRemoved"}`, { name });
      const undo = isUndo ? undefined : () => void change({ uri, name }, !to, true);
      showToast({ sentence, undo, change: { kind: "save" } });
    } catch (cause) {
      const sentence = t(`${kind}.${to ? "notAdded" : "notRemoved"}`, { name });
      const retry = () => void change({ uri, name }, to, isUndo);
      showToast({ sentence, failure: { cause, feature: "editLibrary", retry } });
    }
  }

  /** Nothing is saved while nobody knows whether it is there: saved again, it would lose its date. */
  async function saveUnlessThere(thing: Savable): Promise<void> {
    const kind = saveKind(thing.uri);
    try {
      if (await read(thing.uri)) showToast({ sentence: t(`${kind}.already`, { name: thing.name }) });
      else await change(thing, true);
    } catch (cause) {
      const retry = () => void saveUnlessThere(thing);
      showToast({ sentence: t(`${kind}.notAdded`, { name: thing.name }), failure: { cause, retry } });
    }
  }

  return (thing: Savable, mark: SavedStatus): Promise<void> =>
    mark === undefined ? saveUnlessThere(thing) : change(thing, !mark);
}
