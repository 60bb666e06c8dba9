"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { showToast, toasts } from "@/app/_components/toast-store";
import type { PlaylistPageView } from "@/lib/api/types";
import { changeHistory, type PlacedEntry } from "@/lib/client/change-history";
import { deferRemoval, MAX_DEFERRED_SONGS, releaseDeferred } from "@/lib/client/deferred-removals";
import { gathering, type ListChange, nudge, type Removal, removal } from "@/lib/client/list-changes";
import type { ServerPlaylist } from "@/lib/client/optimistic-playlist";
import { isAddable, removeUnreadCommand } from "@/lib/client/playlist-commands";
import type { SparseList } from "@/lib/client/sparse-list";
import { saveUnsent, takeUnsent } from "@/lib/client/unsent-removals";
import { usePlaylistQueue } from "@/lib/client/use-optimistic-playlist";
import { toastPermissionNeeded } from "../mutation-toasts";
import { type Telling, useCommandToasts } from "./use-command-toasts";

type Props = {
  playlist: PlaylistPageView;
  mayEdit: boolean;
  /** What came with the page. */
  page: ServerPlaylist;
};

function placed({ entries }: SparseList): PlacedEntry[] {
  return entries.flatMap((entry) =>
    entry ? { uri: entry.uri, position: entry.position, addedAt: entry.addedAt } : [],
  );
}

/** The changes of a playlist's entries, each shown at once, told of with a way back, and taken back where it fails. */
export function usePlaylistEdits({ playlist: { id, readerId }, mayEdit, page }: Props) {
  const t = useTranslations("playlist.change");
  const queue = usePlaylistQueue(id, page);
  const { run, refresh } = useCommandToasts(queue);

  function allowed(failed: string): boolean {
    if (!mayEdit) toastPermissionNeeded(failed);
    return mayEdit;
  }

  /** Puts removed entries back. Said first: Spotify gives them a new date. */
  function offerRestoring(change: Removal): void {
    const songs = change.removed().entries.filter((entry) => entry && isAddable(entry)).length;
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
    releaseDeferred(id);
    const { list } = queue.shown();
    const wanted = new Set(keys);
    const uris = list.entries.flatMap(
      (entry, place) => (wanted.has(list.keys[place] ?? -1) && entry?.uri) || [],
    );
    removeUris(new Set(uris), list, keys.length);
    return true;
  }

  /** Removes what may stand in parts of the list that cannot be read: nobody can put that back. */
  function removeUnread(uris: readonly string[]): void {
    void run(removeUnreadCommand(id, uris), {
      failed: t("notRemoved"),
      underway: (part) => t("removing", part),
      part: (part) => t("removedPart", part),
    }).then(({ isMade }) => isMade && showToast({ sentence: t("removedUnread", { count: uris.length }) }));
  }

  function removeUris(uris: ReadonlySet<string>, list: SparseList, chosen: number): void {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const latest = () => queue.committed().list;
    const change = removal(id, uris, list, latest, uris.size > MAX_DEFERRED_SONGS ? undefined : held);
    const sentence = () => {
      const total = change.removed().entries.filter((entry) => entry?.kind !== "local").length;
      return t(total > chosen ? "removedMore" : "removed", { count: total });
    };
    const undo = () => {
      const isBack = queue.withdraw(change.command);
      release();
      if (!isBack) offerRestoring(change);
    };
    const before = placed(change.removed());
    const seed = { kind: "remove", playlist: id, state: "planned", total: before.length, before } as const;
    const tell = () => showToast({ sentence: sentence(), undo, change: seed, onGone: release });
    let toast = tell();
    const ended = run(change.command, {
      failed: t("notRemoved"),
      underway: (part) => t("removing", part),
      part: (part) => t("removedPart", part),
      undo,
      anyway: () => removeUnread([...uris]),
      change: seed,
      record: () => toast.record,
      onWhole: () => toasts.update(toast.id, { sentence: sentence() }),
    }).then(({ isMade, wasShown, refused }) => {
      if (!isMade && toast.record !== undefined) changeHistory.forget(toast.record);
      if (isMade && wasShown && refused === 0) {
        if (toast.record !== undefined) changeHistory.forget(toast.record);
        toast = tell();
      }
    });
    deferRemoval(id, {
      reader: readerId,
      uris: [...uris],
      release,
      ended,
      left: () => change.left(latest()),
    });
  }

  /** Offers again what was to be removed when the page closed, and is still there. */
  async function offerUnsent(): Promise<void> {
    const uris = new Set(takeUnsent(readerId, id));
    if (uris.size === 0) return;
    const forget = saveUnsent({ reader: readerId, playlist: id, uris: [...uris] });
    const { entries } = await queue.readNow();
    const songs = entries.filter((entry) => entry?.uri && uris.has(entry.uri)).length;
    refresh();
    if (songs === 0) return forget();
    const act = () => {
      releaseDeferred(id);
      removeUris(uris, queue.shown().list, songs);
    };
    showToast({
      sentence: t("unsent", { count: songs }),
      action: { label: t("removeNow"), act },
      onGone: forget,
    });
  }

  function tellMoved(change: ListChange, place: number): void {
    const undo = () => void undoMove(change);
    showToast({
      sentence: t("moved", { place: formatNumber(place + 1) }),
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

  /** Brings entries together before the one at a place. @returns whether that is allowed. */
  function gather(keys: readonly number[], before: number): boolean {
    if (!allowed(t("notMoved"))) return false;
    releaseDeferred(id);
    const { list } = queue.shown();
    const change = gathering(id, keys, list.keys.slice(before), list);
    if (change.command.plan(list).length === 0) return true;
    const made = run(change.command, movingWords(change));
    tellMoved(change, placeOf(keys[0]));
    const [record, place] = [toasts.current()?.record, placeOf(keys[0])];
    void made.then(({ isMade, wasShown }) => {
      if (record !== undefined && (!isMade || wasShown)) changeHistory.forget(record);
      if (isMade && wasShown) tellMoved(change, place);
    });
    return true;
  }

  /** Moves neighbours by one place; steps that follow each other are one move. */
  function stepBy(block: { from: number; length: number }, by: 1 | -1): boolean {
    const { list } = queue.shown();
    const before = by > 0 ? block.from + block.length + 1 : block.from - 1;
    if (before < 0 || before > list.keys.length || !allowed(t("notMoved"))) return false;
    releaseDeferred(id);
    const keys = list.keys.slice(block.from, block.from + block.length);
    const change = nudge(id, keys, list.keys.slice(before), list);
    void run(change.command, movingWords(change)).then(({ isMade }) => {
      if (isMade) tellMoved(change, placeOf(keys[0]));
    });
    return true;
  }

  return { shown: () => queue.shown().list, remove, gather, stepBy, offerUnsent };
}

export type PlaylistEdits = ReturnType<typeof usePlaylistEdits>;
