"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, toasts } from "@/app/_components/toast-store";
import type { PlaylistPageView } from "@/lib/api/types";
import { changeHistory, type PlacedEntry } from "@/lib/client/change-history";
import { deferRemoval, MAX_DEFERRED_SONGS, saveUnsent, takeUnsent } from "@/lib/client/deferred-removals";
import { gathering, type ListChange, nudge, type Removal, removal } from "@/lib/client/list-changes";
import type { ServerPlaylist } from "@/lib/client/optimistic-playlist";
import { removeCommand, removeUnreadCommand } from "@/lib/client/playlist-commands";
import type { SparseList } from "@/lib/client/sparse-list";
import { usePlaylistQueue } from "@/lib/client/use-playlist-queue";
import { isAddable, isLocal } from "@/lib/spotify-uri";
import { toastPermissionNeeded } from "../mutation-toasts";
import { type Telling, useCommandRunner } from "./use-command-runner";

type Props = {
  playlist: PlaylistPageView;
  mayEdit: boolean;
  /** The playlist as the page loaded it. */
  page: ServerPlaylist;
};

function placed({ entries }: SparseList): PlacedEntry[] {
  return entries.flatMap((entry) =>
    entry ? { uri: entry.uri, position: entry.position, addedAt: entry.addedAt } : [],
  );
}

/** A removal that may be restored. `count` is the number of its songs that Spotify lets an app add again. */
type RestoreOffer = { change: Removal; record: number; count: number };

/** By playlist id: the removals that are currently offered for restoring, and the moves by keyboard that are not sent yet. */
const offersOf = new Map<string, readonly RestoreOffer[]>();
const openNudges = new Map<string, { keys: string; record: number }>();

/** Returns the edits of a playlist's entries. Each is an optimistic update with an undo toast, and is reverted on failure. */
export function usePlaylistEdits({ playlist: { id, readerId }, mayEdit, page }: Props) {
  const t = useTranslations("playlist.change");
  const queue = usePlaylistQueue(id, page);
  const { run, refresh } = useCommandRunner(queue);

  function allowed(failed: string): boolean {
    if (!mayEdit) toastPermissionNeeded(failed);
    return mayEdit;
  }

  /** Restores the removed songs that are still missing, in the order in which they were offered. */
  function restoreAll(offers: readonly RestoreOffer[]): void {
    for (const { change, record } of offers) {
      changeHistory.close(record);
      void run(change.back(), {
        failed: t("notPutBack"),
        underway: (part) => t("puttingBack", part),
        part: (part) => t("putBackPart", part),
      });
    }
  }

  /**
   * Offers to restore removed songs, together with those that are already offered. The toast warns first that Spotify gives them a
   * new date. Until the user accepts, the removals can still be undone.
   */
  function offerRestoring(change: Removal, record: number): void {
    const there = new Set(queue.committed().list.keys);
    const { keys, entries } = change.removed();
    const count = entries.filter(
      (entry, at) => entry && isAddable(entry) && !there.has(keys[at] ?? -1),
    ).length;
    if (count === 0) return;
    const offers = [...(offersOf.get(id) ?? []), { change, record, count }];
    offersOf.set(id, offers);
    showToast({
      sentence: t("datesLost", { count: offers.reduce((sum, one) => sum + one.count, 0) }),
      action: { label: t("putBack"), act: () => restoreAll(offers) },
      onGone: () => {
        // A newer offer includes these removals.
        if (offersOf.get(id) !== offers) return;
        offersOf.delete(id);
        for (const one of offers)
          changeHistory.reopen(one.record, (again) => offerRestoring(one.change, again));
      },
    });
  }

  /**
   * Removes entries, and with them all other entries of the same songs, because Spotify offers no other way. The request is sent
   * when the toast closes; until then undo restores exactly the same list. It is sent earlier by another edit of the list or when
   * the page is hidden or left, and at once for more than `MAX_DEFERRED_SONGS` songs or for local files only.
   * @returns whether the user has the permission.
   */
  function remove(keys: readonly number[]): boolean {
    if (!allowed(t("notRemoved"))) return false;
    const { list } = queue.shown();
    const wanted = new Set(keys);
    const uris = list.entries.flatMap(
      (entry, place) => (wanted.has(list.keys[place] ?? -1) && entry?.uri) || [],
    );
    startRemoval(new Set(uris), list, keys.length);
    return true;
  }

  const removingWords: Telling = {
    failed: t("notRemoved"),
    underway: (part) => t("removing", part),
    part: (part) => t("removedPart", part),
  };

  /** Removes songs that may also be in parts of the list that cannot be loaded. Those copies cannot be restored. */
  function removeUnread(uris: readonly string[]): void {
    void run(removeUnreadCommand(id, uris), removingWords).then(
      ({ isMade }) => isMade && showToast({ sentence: t("removedUnread", { count: uris.length }) }),
    );
  }

  /** Removes only local files. Spotify refuses that, so no toast announces the removal in advance. */
  async function removeLocal(uris: readonly string[]): Promise<void> {
    const { isMade, refused } = await run(removeCommand(id, uris), removingWords);
    if (isMade && refused === 0) showToast({ sentence: t("removed", { count: uris.length }) });
  }

  function startRemoval(uris: ReadonlySet<string>, list: SparseList, chosen: number): void {
    if ([...uris].every(isLocal)) return void removeLocal([...uris]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let hasEnded = false;
    const latest = () => queue.committed().list;
    const change = removal(id, uris, {
      shown: list,
      latest,
      held: uris.size > MAX_DEFERRED_SONGS ? undefined : held,
    });
    const sentence = () => {
      const total = change.removed().entries.filter((entry) => entry?.kind !== "local").length;
      return t(total > chosen ? "removedMore" : "removed", { count: total });
    };
    const undo = (record: number) => {
      const isBack = queue.withdraw(change.command);
      release();
      if (isBack) return;
      if (hasEnded) offerRestoring(change, record);
      else void ended.then(() => offerRestoring(change, record));
    };
    const before = placed(change.removed());
    const seed = { kind: "remove", playlist: id, state: "planned", total: before.length, before } as const;
    const first = showToast({ sentence: sentence(), undo, change: seed, onGone: release });
    const { record } = first;
    const ended = run(change.command, {
      ...removingWords,
      undo,
      anyway: () => removeUnread([...uris]),
      change: seed,
      record: () => record,
      onWhole: () => toasts.update(first.id, { sentence: sentence() }),
    }).then(({ isMade, wasShown, refused, wasStopped }) => {
      hasEnded = true;
      if (!isMade && !wasStopped && record !== undefined) changeHistory.forget(record);
      if (isMade && wasShown && refused === 0) showToast({ sentence: sentence(), undo, record });
    });
    deferRemoval(id, {
      reader: readerId,
      uris: [...uris],
      release,
      ended,
      left: () => change.left(latest()),
    });
  }

  /** Offers again the removals that were pending when the page closed and whose songs are still in the playlist. */
  async function offerUnsent(): Promise<void> {
    const uris = new Set(takeUnsent(readerId, id));
    if (uris.size === 0) return;
    const forget = saveUnsent({ reader: readerId, playlist: id, uris: [...uris] });
    const { entries } = await queue.readNow();
    const songs = entries.filter((entry) => entry?.uri && uris.has(entry.uri)).length;
    refresh();
    if (songs === 0) return forget();
    const act = () => {
      startRemoval(uris, queue.shown().list, songs);
    };
    showToast({
      sentence: t("unsent", { count: songs }),
      action: { label: t("removeNow"), act },
      onGone: forget,
    });
  }

  function moveSentence(keys: readonly number[]): string {
    return t("moved", { place: formatNumber(placeOf(keys[0]) + 1) });
  }

  /** Shows that a move completed, unless there is a newer change: its toast and its undo stay. */
  function tellMoved(change: ListChange, record: number, sentence: string): void {
    if (changeHistory.newest() === record) showToast({ sentence, undo: () => undoMove(change), record });
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

  /** Moves entries together before the entry at a place. @returns whether the user has the permission. */
  function gather(keys: readonly number[], before: number): boolean {
    if (!allowed(t("notMoved"))) return false;
    const { list } = queue.shown();
    const change = gathering(id, keys, list.keys.slice(before), list);
    if (change.command.plan(list).length === 0) return true;
    const made = run(change.command, movingWords(change));
    const sentence = moveSentence(keys);
    const { record = 0 } = showToast({
      sentence,
      undo: () => undoMove(change),
      change: { kind: "move", playlist: id },
    });
    void made.then(({ isMade, wasShown, wasStopped }) => {
      if (!isMade && !wasStopped) changeHistory.forget(record);
      if (isMade && wasShown) tellMoved(change, record, sentence);
    });
    return true;
  }

  /** Begins the record of a move by keyboard. Returns null if an open record of the same entries covers this key press. */
  function nudgeRecord(change: ListChange, keys: readonly number[]): number | null {
    const open = openNudges.get(id);
    if (open?.keys === String(keys)) return null;
    const undo = () => undoMove(change);
    const record = changeHistory.begin({ kind: "move", playlist: id, sentence: moveSentence(keys) }, undo);
    openNudges.set(id, { keys: String(keys), record });
    return record;
  }

  /** Moves a block of rows by one place. Consecutive key presses are combined into one move. */
  function nudgeBy(block: { from: number; length: number }, by: 1 | -1): boolean {
    const { list } = queue.shown();
    const before = by > 0 ? block.from + block.length + 1 : block.from - 1;
    if (before < 0 || before > list.keys.length || !allowed(t("notMoved"))) return false;
    const keys = list.keys.slice(block.from, block.from + block.length);
    const nudged = nudge(id, keys, list.keys.slice(before), list);
    // Once it is sent, the next key press is a separate change.
    const change = { ...nudged, command: { ...nudged.command, onPlan: () => void openNudges.delete(id) } };
    const made = run(change.command, movingWords(change));
    const record = nudgeRecord(change, keys);
    if (record === null) return true;
    void made.then(({ isMade, wasStopped }) => {
      if (openNudges.get(id)?.record === record) openNudges.delete(id);
      if (isMade) tellMoved(change, record, moveSentence(keys));
      else if (!wasStopped) changeHistory.forget(record);
    });
    return true;
  }

  return { shown: () => queue.shown().list, remove, gather, nudgeBy, offerUnsent };
}

export type PlaylistEdits = ReturnType<typeof usePlaylistEdits>;
