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
import { toastError, toastPermissionNeeded } from "./mutation-toasts";

/** Calls that change the visibility of a playlist and read what Spotify made of it. */
const CALLS_PER_EDIT = 2;

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
    const ids = playlists.map(({ id }) => id);
    const [first] = playlists;
    const values = { count: playlists.length, name: first?.name ?? "" };
    showToast({
      sentence: t("deleted", values),
      undo: () => restore(playlists, before),
      change: { kind: "follow", playlist: null },
    });
    Promise.all(ids.map((id) => mutations.keep(id, false))).catch((cause: unknown) => {
      if (before) show(before, ids);
      toastError(t("notDeleted"), cause, () => remove(playlists));
    });
  }

  function show(before: PlaylistsCache, ids: readonly string[]): void {
    void mutate<PlaylistsCache>(apiPaths.playlists, (all) => all && restorePlaylists(all, before, ids), {
      revalidate: false,
    });
  }

  function restore(playlists: readonly ListedPlaylist[], before: PlaylistsCache | undefined): void {
    const ids = playlists.map(({ id }) => id);
    Promise.all(ids.map((id) => mutations.keep(id, true))).then(
      () => before && show(before, ids),
      (cause: unknown) => toastError(t("notRestored"), cause, () => restore(playlists, before)),
    );
  }

  async function change(job: JobControl, playlists: readonly ListedPlaylist[], isPublic: boolean) {
    const changed: ListedPlaylist[] = [];
    let ignored = 0;
    for (const playlist of playlists) {
      if (job.signal.aborted) break;
      await callPace.turn();
      callPace.note(CALLS_PER_EDIT - 1);
      const { id, name, description } = playlist;
      const before = { name, description, isPublic: !isPublic };
      const { length } = await mutations.edit(id, { isPublic }, before);
      if (length > 0) ignored++;
      else changed.push(playlist);
      job.report({ done: changed.length + ignored });
    }
    return { changed, ignored };
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
    jobs
      .run(
        t("changing", { count, visibility }),
        count,
        (job) => change(job, playlists, isPublic),
        "playlists",
      )
      .then((result) => {
        if (!result) return;
        const { changed, ignored } = result;
        const told = ignored > 0 ? t("ignored", { count: ignored, visibility }) : "";
        showToast({
          sentence: [t("changed", { count: changed.length, visibility }), told].filter(Boolean).join(" "),
          undo: isUndo || changed.length === 0 ? undefined : () => setPublic(changed, !isPublic, true),
          change: { kind: "details", playlist: null },
        });
      })
      .catch((cause: unknown) => toastError(t("notChanged"), cause, () => setPublic(all, isPublic, isUndo)));
  }

  return { remove, setPublic };
}
