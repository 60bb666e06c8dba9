"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { callPace } from "@/lib/client/call-pace";
import { type JobControl, jobs } from "@/lib/client/jobs";
import { type PlaylistsCache, restorePlaylists } from "@/lib/client/playlists-cache";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPartialChange, toastPermissionNeeded } from "./mutation-toasts";

/** Calls that change the visibility of a playlist and read what Spotify made of it. */
const CALLS_PER_EDIT = 2;

/** What became of a change of several playlists. `left`: those that it did not reach. */
type Changed = {
  changed: readonly ListedPlaylist[];
  /** How many Spotify accepted and did not change. */
  ignored: number;
  failure: { cause: unknown; left: readonly ListedPlaylist[] } | null;
};

/** Returns the actions for several playlists as a whole. Each can be undone. */
export function usePlaylistsActions(mayEdit: boolean) {
  const t = useTranslations("playlists.several");
  const { cache, mutate } = useSWRConfig();
  const mutations = usePlaylistMutations();

  function listed(): PlaylistsCache | undefined {
    return cache.get(apiPaths.playlists)?.data;
  }

  /** Deletes the user's own playlists, and unfollows others. */
  function remove(playlists: readonly ListedPlaylist[]): void {
    if (!mayEdit) {
      toastPermissionNeeded(t("notDeleted"));
      return;
    }
    const before = listed();
    const [first] = playlists;
    showToast({
      sentence: t("deleted", { count: playlists.length, name: first?.name ?? "" }),
      undo: () => restore(playlists, before),
      change: { kind: "follow", playlist: null },
    });
    void keepAll(playlists, false).then(({ left, cause }) => {
      if (left.length === 0) return;
      const isPart = left.length < playlists.length;
      const values = { left: left.length, count: playlists.length };
      toastError(isPart ? t("partNotDeleted", values) : t("notDeleted"), cause, () => remove(left));
    });
  }

  /** Follows or unfollows playlists. @returns those that were not changed, and why. */
  async function keepAll(playlists: readonly ListedPlaylist[], isKept: boolean) {
    const ends = await Promise.allSettled(playlists.map(({ id }) => mutations.keep(id, isKept)));
    const cause: unknown = ends.find((end) => end.status === "rejected")?.reason;
    return { left: playlists.filter((_, at) => ends[at]?.status === "rejected"), cause };
  }

  function show(before: PlaylistsCache, ids: readonly string[]): void {
    void mutate<PlaylistsCache>(apiPaths.playlists, (all) => all && restorePlaylists(all, before, ids), {
      revalidate: false,
    });
  }

  function restore(playlists: readonly ListedPlaylist[], before: PlaylistsCache | undefined): void {
    void keepAll(playlists, true).then(({ left, cause }) => {
      const restored = playlists.filter((one) => !left.includes(one)).map(({ id }) => id);
      if (before && restored.length > 0) show(before, restored);
      if (left.length === 0) return;
      const isPart = left.length < playlists.length;
      const values = { left: left.length, count: playlists.length };
      toastError(isPart ? t("partNotRestored", values) : t("notRestored"), cause, () =>
        restore(left, before),
      );
    });
  }

  /** @returns whether Spotify changed the visibility. */
  async function change({ id, name, description }: ListedPlaylist, isPublic: boolean): Promise<boolean> {
    await callPace.turn();
    callPace.note(CALLS_PER_EDIT - 1);
    const before = { name, description, isPublic: !isPublic };
    return (await mutations.edit(id, { isPublic }, before)).length === 0;
  }

  /** Changes one playlist after another, until one fails. */
  async function changeAll(
    job: JobControl,
    playlists: readonly ListedPlaylist[],
    isPublic: boolean,
  ): Promise<Changed> {
    const changed: ListedPlaylist[] = [];
    for (const [done, playlist] of playlists.entries()) {
      job.report({ done });
      const ignored = done - changed.length;
      if (job.signal.aborted) return { changed, ignored, failure: null };
      try {
        if (await change(playlist, isPublic)) changed.push(playlist);
      } catch (cause) {
        return { changed, ignored, failure: { cause, left: playlists.slice(done) } };
      }
    }
    return { changed, ignored: playlists.length - changed.length, failure: null };
  }

  /** Tells what was changed, with a way to undo it, and why not all was. */
  function tell(
    { changed, ignored, failure }: Changed,
    { isPublic, isUndo }: { isPublic: boolean; isUndo: boolean },
  ) {
    const visibility = isPublic ? "public" : "private";
    const again = () => setPublic(failure?.left ?? [], isPublic, isUndo);
    if (failure && changed.length === 0) {
      toastError(t("notChanged"), failure.cause, again);
      return;
    }
    const told = ignored > 0 ? t("ignored", { count: ignored, visibility }) : "";
    const sentence = [t("changed", { count: changed.length, visibility }), told].filter(Boolean).join(" ");
    const undo = isUndo || changed.length === 0 ? undefined : () => setPublic(changed, !isPublic, true);
    const kind = { kind: "details", playlist: null } as const;
    if (failure) toastPartialChange(sentence, { cause: failure.cause, undo, change: kind, rest: again });
    else showToast({ sentence, undo, change: kind });
  }

  /** Makes playlists public or private, as a job. Playlists of others, and shared ones, are left out. */
  function setPublic(all: readonly ListedPlaylist[], isPublic: boolean, isUndo = false): void {
    const playlists = all.filter((one) => one.kind === "own" && (isUndo || one.isPublic !== isPublic));
    if (!mayEdit) {
      toastPermissionNeeded(t("notChanged"));
      return;
    }
    const visibility = isPublic ? "public" : "private";
    if (playlists.length === 0) {
      showToast({ sentence: t("already", { visibility }) });
      return;
    }
    const count = playlists.length;
    const title = t("changing", { count, visibility });
    void jobs
      .run(title, count, (job) => changeAll(job, playlists, isPublic), "playlists")
      .then((result) => result && tell(result, { isPublic, isUndo }));
  }

  return { remove, setPublic };
}
