"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { ApiError } from "@/lib/swr/api-error";
import type { Opened } from "@/lib/swr/editing/edition";
import { type Change, StoppedChange } from "@/lib/swr/editing/editor";
import {
  type Block,
  blocksOf,
  chunksOf,
  movement,
  removal,
  restoration,
  step,
} from "@/lib/swr/editing/entry-changes";
import type { Move } from "@/lib/swr/editing/known-list";
import { inverse, movesTo, placeAfter } from "@/lib/swr/editing/runs";
import { useEditor } from "@/lib/swr/use-editor";
import type { EntryView } from "@/lib/views";
import { tellFailure, tellMissing, tellStopped } from "../change-toasts";
import { useLateRefresh } from "./use-late-refresh";

type Props = {
  id: string;
  mayEdit: boolean;
  /** What came with the page. */
  page: Opened;
  /** Told when what is shown went back to what it was. */
  onFailed: () => void;
};

/** How the end of a change is told where it is not the one that was shown. */
type Telling = {
  /** In words, where nothing of it was made. */
  failed: string;
  retry?: () => void;
  /** Told where some of its calls were made. */
  onStopped: (stopped: StoppedChange) => void;
};

type Moving = { tell?: string; failed: string; retry?: () => void };

function lengthOf(moves: readonly Move[]): number {
  return moves.reduce((sum, { length }) => sum + length, 0);
}

/** The changes of a playlist's entries, each shown at once, told of with a way back, and taken back where it
 * fails. */
export function useEntryChanges({ id, mayEdit, page, onFailed }: Props) {
  const t = useTranslations("playlist.change");
  const editor = useEditor(id, page);
  const refresh = useLateRefresh();

  async function make(change: Change, { failed, retry, onStopped }: Telling): Promise<boolean> {
    try {
      const outcome = await editor.change(change);
      if (outcome !== "joined") refresh();
      return outcome === "made";
    } catch (cause) {
      onFailed();
      if (cause instanceof StoppedChange) onStopped(cause);
      else tellFailure(failed, cause, retry);
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
    const total = removed.length;
    showToast({
      sentence: t(total > entries.length ? "removedMore" : "removed", { count: total }),
      undo: () => restore(blocksOf(removed)),
    });
    const onStopped = ({ done, cause }: StoppedChange) => {
      const doneUris = new Set(
        chunksOf([...uris])
          .slice(0, done)
          .flat(),
      );
      const isDone = ({ uri }: EntryView) => uri !== null && doneUris.has(uri);
      const made = removed.filter(isDone);
      tellStopped(t("removedPart", { done: count(made.length), total: count(total) }), {
        cause,
        undo: () => restore(blocksOf(made)),
        rest: () => remove(removed.filter((entry) => !isDone(entry))),
      });
    };
    void make(removal(id, [...uris]), { failed, retry: () => remove(entries), onStopped });
    return true;
  }

  /** Puts removed entries back where they stood. */
  function restore(blocks: readonly Block[]): void {
    const songs = (some: readonly Block[]) => some.reduce((sum, { entries }) => sum + entries.length, 0);
    const onStopped = ({ done, cause }: StoppedChange) => {
      const parts = { done: count(songs(blocks.slice(0, done))), total: count(songs(blocks)) };
      tellStopped(t("putBackPart", parts), { cause, rest: () => restore(blocks.slice(done)) });
    };
    const retry = () => restore(blocks);
    void make(restoration(id, blocks), { failed: t("notPutBack"), retry, onStopped });
  }

  /**
   * Makes moves, and tells of them with a way back. Moves speak of places: where the list is no longer as they left it they would move other
   * songs, so the way back and the rest are refused then.
   */
  function moveAll(moves: readonly Move[], { tell, failed, retry }: Moving): void {
    let left: string | null = null;
    const ifUnchanged = (snapshot: string | null, act: () => void) => () => {
      if (snapshot === null || snapshot === editor.snapshot()) act();
      else tellFailure(failed, new ApiError(409, { code: "changed", message: "", requestId: "" }));
    };
    const back = (some: readonly Move[]) =>
      moveAll(some.map(inverse).reverse(), { failed: t("notMovedBack") });
    if (tell) showToast({ sentence: tell, undo: () => ifUnchanged(left, () => back(moves))() });
    const onStopped = ({ done, cause }: StoppedChange) => {
      const stoppedAt = editor.snapshot();
      tellStopped(
        t("movedPart", { done: count(lengthOf(moves.slice(0, done))), total: count(lengthOf(moves)) }),
        {
          cause,
          undo: ifUnchanged(stoppedAt, () => back(moves.slice(0, done))),
          rest: ifUnchanged(stoppedAt, () => moveAll(moves.slice(done), { failed })),
        },
      );
    };
    void make(movement(id, moves), { failed, retry, onStopped }).then((isMade) => {
      if (isMade) left = editor.snapshot();
    });
  }

  function tellPlace(place: number): string {
    return t("moved", { place: count(place + 1) });
  }

  /** Brings places together before another. */
  function gather(places: readonly number[], before: number): void {
    const moves = movesTo(places, before);
    if (moves.length === 0 || !allowed(t("notMoved"))) return;
    const first = before - places.filter((place) => place < before).length;
    moveAll(moves, { tell: tellPlace(first), failed: t("notMoved"), retry: () => gather(places, before) });
  }

  /** Moves neighbours by one place; steps that follow each other are one move. */
  function stepBy(block: { from: number; length: number }, by: 1 | -1): boolean {
    const before = by > 0 ? block.from + block.length + 1 : block.from - 1;
    if (before < 0 || before > editor.known().length || !allowed(t("notMoved"))) return false;
    const move = { ...block, before };
    const onMade = (whole: Move) => {
      const undo = () => moveAll([inverse(whole)], { failed: t("notMovedBack") });
      showToast({ sentence: tellPlace(placeAfter(whole)), undo });
    };
    void make(step(id, move, onMade), { failed: t("notMoved"), onStopped: () => {} });
    return true;
  }

  return { known: editor.known, remove, gather, stepBy };
}

export type EntryChanges = ReturnType<typeof useEntryChanges>;
