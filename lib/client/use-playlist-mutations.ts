"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import { mutateApi, patiently } from "./mutate-api";
import { StoppedChange } from "./optimistic-queue";
import { confirmBeforeUnload } from "./pending-changes";
import { chunksOf } from "./playlist-commands";
import {
  addPlaylist,
  adjustTotal,
  type Details,
  newPlaylist,
  type PlaylistsCache,
  updateDetails,
  withoutPlaylist,
} from "./playlists-cache";
import { useToggleSaved } from "./saved-status";

type Change = (shelf: PlaylistsCache) => PlaylistsCache;

/** Names a playlist as Spotify does where it is followed or left. */
export function uriOf(playlist: string): string {
  return `spotify:playlist:${playlist}`;
}

/**
 * The changes of playlists as a whole. Each shows at once wherever playlists stand in this tab, and is taken back there where it fails.
 * All throw `ApiError`.
 */
export function usePlaylistMutations() {
  const { mutate } = useSWRConfig();
  const save = useToggleSaved();

  return useMemo(() => {
    /** A tab that has not seen the shelf yet has nothing to change in it. */
    function show(change: Change): void {
      void mutate<PlaylistsCache>(apiPaths.playlists, (shelf) => shelf && change(shelf), {
        revalidate: false,
      });
    }

    async function attempt<T>(change: Change, back: Change, make: () => Promise<T>): Promise<T> {
      show(change);
      try {
        return await make();
      } catch (cause) {
        show(back);
        throw cause;
      }
    }

    /** @returns its id; null where Spotify did not tell. */
    async function create(details: Details): Promise<string | null> {
      const pending = newPlaylist("", details);
      const without: Change = (shelf) => withoutPlaylist(shelf, "");
      const { name, description, isPublic } = details;
      const body = { name, ...(description && { description }), public: isPublic };
      const made = await attempt(
        (shelf) => addPlaylist(shelf, pending),
        without,
        () => mutateApi<{ id: string | null }>(apiPaths.playlists, body),
      );
      const id = made?.id ?? null;
      show((shelf) => (id ? addPlaylist(without(shelf), newPlaylist(id, details)) : without(shelf)));
      return id;
    }

    function edit(id: string, details: Partial<Details>, before: Details): Promise<unknown> {
      const { isPublic, ...said } = details;
      const body = { ...said, ...(isPublic !== undefined && { public: isPublic }) };
      return attempt(
        (shelf) => updateDetails(shelf, id, details),
        (shelf) => updateDetails(shelf, id, before),
        () => mutateApi(apiPaths.playlist(id), body, "PATCH"),
      );
    }

    /** Follows a playlist or leaves it. One that comes back stands where Spotify puts it: the next reading tells. */
    async function keep(id: string, isKept: boolean): Promise<void> {
      await save(uriOf(id), isKept);
      if (!isKept) show((shelf) => withoutPlaylist(shelf, id));
    }

    async function addInTurn(id: string, uris: readonly string[]): Promise<void> {
      let left = uris.length;
      show((shelf) => adjustTotal(shelf, id, left));
      try {
        for (const some of chunksOf(uris)) {
          await patiently(() => mutateApi(apiPaths.entriesOf(id), { uris: some }));
          left -= some.length;
        }
      } catch (cause) {
        show((shelf) => adjustTotal(shelf, id, -left));
        throw left < uris.length ? new StoppedChange(uris.length, left, cause) : cause;
      }
    }

    /**
     * Adds to the end of a playlist: 1 call for every 100.
     * @throws StoppedChange where some of the calls were made.
     */
    function add(id: string, uris: readonly string[]): Promise<void> {
      return confirmBeforeUnload(addInTurn(id, uris));
    }

    return { create, edit, keep, add };
  }, [mutate, save]);
}
