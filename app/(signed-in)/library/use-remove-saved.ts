"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, toasts } from "@/app/_components/toast-store";
import { changeHistory, type PlacedEntry } from "@/lib/client/change-history";
import { useToggleManySaved } from "@/lib/client/saved-status";
import type { LibraryKind } from "./library-tabs";

const feature = "editLibrary";

/** The number of items from which progress is shown: such a change takes several calls. */
const MIN_ITEMS_FOR_PROGRESS = 201;

type Saved = { uri: string; entry: PlacedEntry };

function savedOf(entries: readonly PlacedEntry[]): Saved[] {
  return entries.flatMap(({ uri, position, addedAt }) =>
    uri ? { uri, entry: { uri, position, addedAt } } : [],
  );
}

/** Returns a function that removes items of one kind from the library, with a toast that tells how many and offers undo. */
export function useRemoveSaved(kind: LibraryKind = "tracks") {
  const [t, counts] = [useTranslations("library.change"), useTranslations("library.counts")];
  const toggle = useToggleManySaved();

  const some = (count: number) => ({ kind, items: counts(kind, { count }) });

  /** Saves items again, the oldest first, so that they have the same order as before. */
  async function saveAgain(uris: readonly string[]): Promise<void> {
    const { left, cause } = await toggle([...uris].reverse(), true);
    const count = uris.length - left.length;
    if (left.length === 0) return void showToast({ sentence: t("savedAgain", some(count)) });
    const retry = () => void saveAgain(uris.filter((uri) => left.includes(uri)));
    showToast({ sentence: t("notSavedAgain", some(left.length)), failure: { cause, feature, retry } });
  }

  async function remove(items: readonly Saved[]): Promise<void> {
    const before = items.map(({ entry }) => entry);
    const total = items.length;
    const uris = items.map(({ uri }) => uri);
    const onProgress = (done: number) =>
      toasts.update(toast.id, { progress: total < MIN_ITEMS_FOR_PROGRESS ? undefined : { done, total } });
    const removing = toggle(uris, false, onProgress);
    let isDone: readonly string[] = uris;
    const undo = () => void removing.then(() => saveAgain(isDone));
    const change = { kind: "save", total, before } as const;
    const toast = showToast({ sentence: t("removed", some(total)), undo, change });
    const { record } = toast;
    const { left, cause } = await removing;
    toasts.update(toast.id, { progress: undefined });
    const isLeft = new Set(left);
    isDone = uris.filter((uri) => !isLeft.has(uri));
    const done = isDone.length;
    changeHistory.update(record, { state: left.length > 0 ? "partly" : "confirmed", done });
    if (left.length === 0) return;
    if (record !== undefined && done === 0) changeHistory.forget(record);
    const sentence =
      done === 0
        ? t("notRemoved", some(total))
        : t("removedPart", { done: formatNumber(done), ...some(total) });
    const retry = () => void remove(items.filter(({ uri }) => isLeft.has(uri)));
    showToast({
      sentence,
      undo: done > 0 ? undo : undefined,
      record: done > 0 ? record : undefined,
      failure: { cause, feature, retry },
    });
  }

  return (entries: readonly PlacedEntry[]): void => void remove(savedOf(entries));
}
