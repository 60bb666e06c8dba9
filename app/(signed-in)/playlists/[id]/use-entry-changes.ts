"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import type { Opened } from "@/lib/swr/editing/edition";
import type { Change } from "@/lib/swr/editing/editor";
import { gathering, movement, removal, restoration, step } from "@/lib/swr/editing/entry-changes";
import type { Move } from "@/lib/swr/editing/known-list";
import { inverse, placeAfter } from "@/lib/swr/editing/runs";
import { useEditor } from "@/lib/swr/use-editor";
import type { EntryView } from "@/lib/views";
import { tellFailure, tellMissing } from "../change-toasts";
import { useLateRefresh } from "./use-late-refresh";

type Props = {
  id: string;
  mayEdit: boolean;
  /** What came with the page. */
  page: Opened;
  /** Told when what is shown went back to what it was. */
  onFailed: () => void;
};

/** Most entries that are removed at once: ten calls. */
export const MOST_REMOVED = 1_000;

/** The changes of a playlist's entries, each shown at once, told of with a way back, and taken back where it
 * fails. */
export function useEntryChanges({ id, mayEdit, page, onFailed }: Props) {
  const t = useTranslations("playlist.change");
  const editor = useEditor(id, page);
  const refresh = useLateRefresh();

  async function make(change: Change, failed: string, retry?: () => void): Promise<boolean> {
    try {
      const outcome = await editor.change(change);
      if (outcome !== "joined") refresh();
      return outcome === "made";
    } catch (cause) {
      onFailed();
      tellFailure(failed, cause, retry);
      refresh();
      return false;
    }
  }

  function allowed(failed: string): boolean {
    if (!mayEdit) tellMissing(failed);
    return mayEdit;
  }

  /**
   * Removes entries, and with them every other entry of the same tracks: Spotify knows no other way.
   * @returns whether that is allowed.
   */
  function remove(entries: readonly EntryView[]): boolean {
    const failed = t("notRemoved");
    const uris = new Set(entries.flatMap(({ uri }) => uri ?? []));
    if (!allowed(failed)) return false;
    const gone = editor.known().filter((entry) => entry?.uri && uris.has(entry.uri));
    const removed = gone.filter((entry) => entry !== undefined);
    const undo = () => void make(restoration(id, removed), t("notPutBack"));
    showToast({
      sentence: t(removed.length > entries.length ? "removedMore" : "removed", { count: removed.length }),
      undo,
    });
    void make(removal(id, [...uris]), failed, () => remove(entries));
    return true;
  }

  function tellMoved(moves: readonly Move[], place: number): void {
    const undo = () => void make(movement(id, moves.map(inverse).reverse()), t("notMovedBack"));
    showToast({ sentence: t("moved", { place: count(place + 1) }), undo });
  }

  /** Brings places together before another. */
  function gather(places: readonly number[], before: number): void {
    const change = gathering(id, places, before);
    if (change.moves.length === 0 || !allowed(t("notMoved"))) return;
    tellMoved(change.moves, before - places.filter((place) => place < before).length);
    void make(change, t("notMoved"), () => gather(places, before));
  }

  /** Moves neighbours by one place; steps that follow each other are one move. */
  function stepBy(block: { from: number; length: number }, by: 1 | -1): boolean {
    const before = by > 0 ? block.from + block.length + 1 : block.from - 1;
    if (before < 0 || before > editor.known().length || !allowed(t("notMoved"))) return false;
    const move = { ...block, before };
    const onMade = (whole: Move) => tellMoved([whole], placeAfter(whole));
    void make(step(id, move, onMade), t("notMoved"));
    return true;
  }

  return { known: editor.known, remove, gather, stepBy };
}

export type EntryChanges = ReturnType<typeof useEntryChanges>;
