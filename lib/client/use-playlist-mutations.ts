"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { DetailName } from "@/lib/api/types";
import { mutateApi, patiently } from "./api-client";
import { callPace } from "./call-pace";
import { sendDeferred } from "./deferred-removals";
import { StoppedChange } from "./optimistic-command";
import { confirmBeforeUnload } from "./pending-changes";
import { chunksOf } from "./playlist-commands";
import {
  addPlaylist,
  adjustTotal,
  type Details,
  newPlaylist,
  type PlaylistsCache,
  updateDetails,
  withoutIgnored,
  withoutPlaylist,
} from "./playlists-cache";
import { deleteUnfinished } from "./rewrite-journal";
import { useLoadedStatus, useToggleSaved } from "./saved-status";

/** Calls that the server makes to create a playlist: it creates it, and reads what Spotify made of it. */
const CALLS_TO_CREATE = 3;

type Change = (cache: PlaylistsCache) => PlaylistsCache;

/** A created playlist: its id (null if Spotify did not return one), and the details that Spotify ignored. */
type Created = { id: string | null; ignored: DetailName[] };

/** Visibility is the one detail of a new playlist whose other value is known. */
function withIgnoredVisibility(details: Details, ignored: readonly DetailName[]): Details {
  return ignored.includes("public") ? { ...details, isPublic: !details.isPublic } : details;
}

/** Returns the Spotify URI of a playlist, which follows and unfollows it. */
export function uriOf(playlist: string): string {
  return `spotify:playlist:${playlist}`;
}

/**
 * Returns the mutations of whole playlists. Each shows its result immediately wherever this tab lists
 * playlists, and rolls it back on failure. All throw `ApiClientError`.
 */
export function usePlaylistMutations() {
  const { mutate } = useSWRConfig();
  const save = useToggleSaved();

  return useMemo(() => {
    /** Does nothing if this tab has not cached the playlists yet. */
    function show(change: Change): void {
      void mutate<PlaylistsCache>(apiPaths.playlists, (cache) => cache && change(cache), {
        revalidate: false,
      });
    }

    async function attempt<T>(change: Change, revert: Change, send: () => Promise<T>): Promise<T> {
      show(change);
      try {
        return await send();
      } catch (cause) {
        show(revert);
        throw cause;
      }
    }

    async function create(details: Details): Promise<Created> {
      const pending = newPlaylist("", details);
      const withoutPending: Change = (cache) => withoutPlaylist(cache, "");
      const { name, description, isPublic } = details;
      const body = { name, description, public: isPublic };
      const created = await attempt(
        (cache) => addPlaylist(cache, pending),
        withoutPending,
        () => mutateApi<Created>(apiPaths.playlists, body),
      );
      const { id = null, ignored = [] } = created ?? {};
      const shown = withIgnoredVisibility(details, ignored);
      show((cache) =>
        id ? addPlaylist(withoutPending(cache), newPlaylist(id, shown)) : withoutPending(cache),
      );
      return { id, ignored };
    }

    /**
     * Creates a private playlist without songs, at the pace of long changes.
     * @returns its id.
     */
    async function createEmpty(name: string): Promise<string> {
      await callPace.turn();
      callPace.note(CALLS_TO_CREATE - 1);
      const { id } = await create({ name, description: "", isPublic: false });
      if (id === null) throw new Error("Spotify returned no id");
      return id;
    }

    /** @returns the details that Spotify accepted and did not change. */
    async function edit(id: string, details: Partial<Details>, before: Details): Promise<DetailName[]> {
      const { isPublic, ...rest } = details;
      const body = { ...rest, ...(isPublic !== undefined && { public: isPublic }) };
      const edited = await attempt(
        (cache) => updateDetails(cache, id, details),
        (cache) => updateDetails(cache, id, before),
        () => mutateApi<{ ignored: DetailName[] }>(apiPaths.playlist(id), body, "PATCH"),
      );
      const ignored = edited?.ignored ?? [];
      show((cache) => updateDetails(cache, id, withoutIgnored(before, { ...before, ...details }, ignored)));
      return ignored;
    }

    /** Follows or unfollows a playlist. The next read shows where Spotify lists a followed one. */
    async function keep(id: string, isKept: boolean): Promise<void> {
      await save(uriOf(id), isKept);
      if (isKept) return;
      show((cache) => withoutPlaylist(cache, id));
      deleteUnfinished(id);
    }

    async function addInChunks(id: string, uris: readonly string[]): Promise<void> {
      let left = uris.length;
      show((cache) => adjustTotal(cache, id, left));
      try {
        await sendDeferred(id);
        for (const chunk of chunksOf(uris)) {
          await patiently(() => mutateApi(apiPaths.entriesOf(id), { uris: chunk }));
          left -= chunk.length;
        }
      } catch (cause) {
        show((cache) => adjustTotal(cache, id, -left));
        throw left < uris.length ? new StoppedChange(uris.length, left, cause) : cause;
      }
    }

    /**
     * Adds items to the end of a playlist, with 1 call per 100 items.
     * @throws StoppedChange if only some of the calls succeeded.
     */
    function add(id: string, uris: readonly string[]): Promise<void> {
      return confirmBeforeUnload(addInChunks(id, uris));
    }

    return { create, createEmpty, edit, keep, add };
  }, [mutate, save]);
}

/**
 * Returns whether a playlist is in the user's library; undefined until known.
 * @param assumed a value that saves the request; without it, 1 call.
 */
export function useIsFollowed(playlist: string, assumed: boolean | undefined): boolean | undefined {
  return useLoadedStatus(uriOf(playlist), assumed === undefined).mark ?? assumed;
}
