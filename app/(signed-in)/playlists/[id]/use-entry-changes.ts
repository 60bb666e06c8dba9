"use client";

import { useTranslations } from "#translations";
import { count } from "@/app/_components/dates";
import { showToast, type Toast, toasts } from "@/app/_components/toast-store";
import { type ChangeSeed, changeHistory } from "@/lib/client/change-history";
import { hold, MOST_HELD, releaseHeld } from "@/lib/client/held-removals";
import { gathering, type ListChange, nudge, type Removal, removal } from "@/lib/client/list-changes";
import type { ServerPlaylist } from "@/lib/client/optimistic-playlist";
import { type Command, type Progress, StoppedChange } from "@/lib/client/optimistic-queue";
import type { SparseList } from "@/lib/client/sparse-list";
import { usePlaylistQueue } from "@/lib/client/use-optimistic-playlist";
import type { PlaylistPageView } from "@/lib/views";
import { tellFailure, tellMissing, tellStopped } from "../change-toasts";
import { useLateRefresh } from "./use-late-refresh";

type Props = {
  playlist: PlaylistPageView;
  mayEdit: boolean;
  /** What came with the page. */
  page: ServerPlaylist;
};

type Part = { done: string; total: string };

/** How what becomes of a change is told. */
type Telling = {
  /** In words, where nothing of it was made. */
  failed: string;
  /** In words, how far it is, and how far it came where it stopped. */
  underway: (part: Part) => string;
  part: (part: Part) => string;
  /** Takes back what was made of it; undefined where that is not offered. */
  undo?: () => void;
  change?: Omit<ChangeSeed, "sentence">;
  onWhole?: () => void;
};

/** Songs from which on a change takes so long that its progress is shown: more than one call. */
const LONG = 101;

function placed({ entries }: SparseList): ChangeSeed["before"] {
  return entries.flatMap((entry) =>
    entry ? { uri: entry.uri, position: entry.position, addedAt: entry.addedAt } : [],
  );
}

/** The changes of a playlist's entries, each shown at once, told of with a way back, and taken back where it fails. */
export function useEntryChanges({ playlist: { id }, mayEdit, page }: Props) {
  const t = useTranslations("playlist.change");
  const queue = usePlaylistQueue(id, page);
  const refresh = useLateRefresh();

  function allowed(failed: string): boolean {
    if (!mayEdit) tellMissing(failed);
    return mayEdit;
  }

  /** Shows how far a long change is, and what nobody confirmed. @returns the listener, and what closes the toast. */
  function follow(underway: Telling["underway"]) {
    let toast: Toast | null = null;
    let refused = 0;
    function onProgress({ done, total, isUnconfirmed, ...more }: Progress): void {
      refused = more.refused;
      if (!isUnconfirmed && total < LONG) return;
      const progress = { done, total };
      const sentence = isUnconfirmed ? t("looking") : underway({ done: count(done), total: count(total) });
      if (toast && toasts.current()?.id === toast.id) toasts.update(toast.id, { sentence, progress });
      else toast = showToast({ sentence, progress });
    }
    const close = () => {
      if (toast && toasts.current()?.id === toast.id) toasts.close();
      return { wasShown: toast !== null, refused };
    };
    return { onProgress, close };
  }

  function fail(command: Command, telling: Telling, cause: unknown): void {
    const rest = () => void run({ ...command, held: undefined }, telling);
    const { failed, part, undo, change } = telling;
    if (cause instanceof StoppedChange) {
      const { total, left } = cause;
      const words = part({ done: count(total - left), total: count(total) });
      tellStopped(words, { cause: cause.cause, undo, change, rest });
    } else tellFailure(failed, cause, rest);
  }

  /** Makes a command. @returns whether it is made, and what was told on its way. */
  async function run(command: Command, telling: Telling) {
    const { onProgress, close } = follow(telling.underway);
    try {
      const result = await queue.change(command, { onProgress, onWhole: telling.onWhole });
      if (result === "committed") refresh();
      const told = close();
      if (told.refused > 0) showToast({ sentence: t("localStay", { count: told.refused }) });
      return { isMade: result === "committed", ...told };
    } catch (cause) {
      refresh();
      const told = close();
      const isMade = cause instanceof StoppedChange && cause.left === 0;
      if (!isMade) fail(command, telling, cause);
      return { isMade, ...told };
    }
  }

  /** Puts removed entries back. Said first: Spotify gives them a new date. */
  function offerRestoring(change: Removal): void {
    const songs = change.removed().keys.length;
    const restore = () =>
      void run(change.back(), {
        failed: t("notPutBack"),
        underway: (part) => t("puttingBack", part),
        part: (part) => t("putBackPart", part),
      });
    showToast({
      sentence: t("datesLost", { count: songs }),
      action: { label: t("putBack"), act: restore },
    });
  }

  /**
   * Removes entries, and with them every other entry of the same songs: Spotify knows no other way. Sent when its toast goes, so that
   * until then undo brings the very same list back.
   * @returns whether that is allowed.
   */
  function remove(keys: readonly number[]): boolean {
    if (!allowed(t("notRemoved"))) return false;
    releaseHeld(id);
    const { list } = queue.shown();
    const wanted = new Set(keys);
    const uris = new Set(
      list.entries.flatMap((entry, place) => (wanted.has(list.keys[place] ?? -1) && entry?.uri) || []),
    );
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const latest = () => queue.committed().list;
    const change = removal(id, uris, list, latest, uris.size > MOST_HELD ? undefined : held);
    const sentence = () => {
      const total = change.removed().entries.filter((entry) => entry?.kind !== "local").length;
      return t(total > keys.length ? "removedMore" : "removed", { count: total });
    };
    const undo = () => {
      const isBack = queue.withdraw(change.command);
      release();
      if (!isBack) offerRestoring(change);
    };
    const seed = { kind: "remove", playlist: id, before: placed(change.removed()) } as const;
    const tell = () => showToast({ sentence: sentence(), undo, change: seed, onGone: release });
    let toast = tell();
    const ended = run(change.command, {
      failed: t("notRemoved"),
      underway: (part) => t("removing", part),
      part: (part) => t("removedPart", part),
      undo,
      change: seed,
      onWhole: () => toasts.update(toast.id, { sentence: sentence() }),
    }).then(({ isMade, wasShown, refused }) => {
      if (!isMade && toast.record !== undefined) changeHistory.forget(toast.record);
      if (isMade && wasShown && refused === 0) {
        if (toast.record !== undefined) changeHistory.forget(toast.record);
        toast = tell();
      }
    });
    hold(id, { release, ended, left: () => change.left(latest()) });
    return true;
  }

  function tellMoved(change: ListChange, place: number): void {
    const undo = () => void undoMove(change);
    showToast({
      sentence: t("moved", { place: count(place + 1) }),
      undo,
      change: { kind: "move", playlist: id },
    });
  }

  function movingWords(change?: ListChange): Telling {
    return {
      failed: t(change ? "notMoved" : "notMovedBack"),
      underway: (part) => t("moving", part),
      part: (part) => t("movedPart", part),
      undo: change && (() => undoMove(change)),
      change: { kind: "move", playlist: id },
    };
  }

  function undoMove(change: ListChange): void {
    if (!queue.withdraw(change.command)) void run(change.back(), movingWords());
  }

  function placeOf(key: number | undefined): number {
    return Math.max(0, key === undefined ? 0 : queue.shown().list.keys.indexOf(key));
  }

  /** Brings entries together before the one at a place. */
  function gather(keys: readonly number[], before: number): void {
    if (!allowed(t("notMoved"))) return;
    releaseHeld(id);
    const { list } = queue.shown();
    const change = gathering(id, keys, list.keys.slice(before), list);
    if (change.command.plan(list).length === 0) return;
    const made = run(change.command, movingWords(change));
    tellMoved(change, placeOf(keys[0]));
    const [record, place] = [toasts.current()?.record, placeOf(keys[0])];
    void made.then(({ isMade, wasShown }) => {
      if (record !== undefined && (!isMade || wasShown)) changeHistory.forget(record);
      if (isMade && wasShown) tellMoved(change, place);
    });
  }

  /** Moves neighbours by one place; steps that follow each other are one move. */
  function stepBy(block: { from: number; length: number }, by: 1 | -1): boolean {
    const { list } = queue.shown();
    const before = by > 0 ? block.from + block.length + 1 : block.from - 1;
    if (before < 0 || before > list.keys.length || !allowed(t("notMoved"))) return false;
    releaseHeld(id);
    const keys = list.keys.slice(block.from, block.from + block.length);
    const change = nudge(id, keys, list.keys.slice(before), list);
    void run(change.command, movingWords(change)).then(({ isMade }) => {
      if (isMade) tellMoved(change, placeOf(keys[0]));
    });
    return true;
  }

  return { shown: () => queue.shown().list, remove, gather, stepBy };
}

export type EntryChanges = ReturnType<typeof useEntryChanges>;
