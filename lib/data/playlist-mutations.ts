import "server-only";
import { ApiError } from "../api/errors";
import type { DetailName, Version } from "../api/types";
import {
  addItems,
  createPlaylist,
  editPlaylist,
  moveItems,
  type PlaylistDetails,
  readPlaylist,
  removeItems,
  replaceItems,
  uploadCover,
} from "../spotify/endpoints/playlists";
import { SpotifyError } from "../spotify/errors";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { mutateAs, requireUserForMutation, retryIfNotApplied } from "./mutation";
import { findAddedItems, findCreatedPlaylist, findIgnoredDetails } from "./playlist-read-back";
import { readPlaylistsAt } from "./playlists";
import type { UserContext } from "./query";

/** Returns the cached resources that show a playlist: its page and all lists of playlists. */
function resourcesOf(id: string): string[] {
  return [`playlist:${id}`, "playlists"];
}

/**
 * Creates a playlist. Budget: 2 calls, and those of the first page of playlists if that is not cached: it distinguishes
 * the new playlist from existing ones.
 * @returns its id (null when it was created but Spotify did not return its id), and what Spotify ignored.
 */
export async function createOwnPlaylist(
  details: PlaylistDetails,
): Promise<{ id: string | null; ignored: DetailName[] }> {
  const caller = await requireUserForMutation("editPlaylists");
  const before = (await readPlaylistsAt(caller, 0)).value.playlists.map(({ id }) => id);
  const run = (token: string) =>
    retryIfNotApplied(
      () => createPlaylist(token, details),
      () => findCreatedPlaylist(token, details.name ?? "", before),
    );
  const id = await mutateAs(caller, { invalidates: ["playlists"], run });
  return { id, ignored: id === null ? [] : await findIgnoredDetails(caller, id, details) };
}

/** Changes the details of a playlist. Budget: 2 calls. Returns what Spotify ignored. */
export async function editOwnPlaylist(
  id: string,
  details: PlaylistDetails,
): Promise<{ ignored: DetailName[] }> {
  const caller = await requireUserForMutation("editPlaylists");
  await mutateAs(caller, { invalidates: resourcesOf(id), run: (token) => editPlaylist(token, id, details) });
  return { ignored: await findIgnoredDetails(caller, id, details) };
}

/** Uploads a cover, which Spotify shows some time later. Uploads have a rate limit of their own. Budget: 1 call. */
export async function setOwnCover(id: string, { jpeg }: { jpeg: string }): Promise<void> {
  const caller = await requireUserForMutation("editPlaylists", "covers");
  await mutateAs(caller, { invalidates: resourcesOf(id), run: (token) => uploadCover(token, id, jpeg) });
}

/** How long Spotify may still return the previous snapshot after a mutation. */
const OWN_SNAPSHOT_TTL_MS = 10_000;

type EntryChange = {
  id: string;
  /** The snapshot that the mutation applies to; undefined for any. */
  snapshot: string | undefined;
  mutate: (accessToken: string) => Promise<string | null>;
};

/**
 * Rethrows the error of a mutation. A conflict on a snapshot that is still current is no conflict: Spotify refused the
 * mutation itself. Budget: 1 call on a conflict.
 */
async function rethrowChecked(
  token: string,
  { id, snapshot }: Pick<EntryChange, "id" | "snapshot">,
  error: unknown,
): Promise<never> {
  if (!(error instanceof SpotifyError && error.isConflict) || snapshot === undefined) throw error;
  const { snapshot_id } = await readPlaylist(token, id);
  throw snapshot_id === snapshot ? new SpotifyError("refused", { status: error.status }) : error;
}

/**
 * Runs a mutation only on its own snapshot. Spotify would merge a mutation of an older snapshot with later changes, and
 * the user would take the result for the mutation of what they saw. Budget: 1 more call, except right after a mutation
 * by this app.
 */
async function changeEntriesAt(caller: UserContext, { id, snapshot, mutate }: EntryChange): Promise<Version> {
  const key = `${userKeyPrefix(caller.userId)}version:${id}`;
  const next = await mutateAs(caller, {
    invalidates: resourcesOf(id),
    run: async (token) => {
      if (snapshot !== undefined && (await store.get(key)) !== snapshot) {
        const { snapshot_id } = await readPlaylist(token, id);
        if (snapshot_id !== snapshot) throw new ApiError("changed");
      }
      return mutate(token).catch((error: unknown) => rethrowChecked(token, { id, snapshot }, error));
    },
  });
  if (next !== null) await store.set(key, next, OWN_SNAPSHOT_TTL_MS);
  return { snapshot: next };
}

/**
 * Adds at most 100 tracks or episodes, at a position or at the end. With a snapshot, only if it is still current.
 * Budget: 1 call, 2 with a snapshot.
 * @throws ApiError `changed` when the snapshot is no longer current.
 */
export async function addEntries(
  id: string,
  { snapshot, ...items }: { uris: string[]; position?: number; snapshot?: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const mutate = (token: string) => {
    const added = findAddedItems(token, id, items);
    return retryIfNotApplied(() => addItems(token, id, items), added);
  };
  return changeEntriesAt(caller, { id, snapshot, mutate });
}

/**
 * Removes every item with one of at most 100 URIs. With a snapshot, only if it is still current. Budget: 1 call, 2 with
 * a snapshot.
 * @throws ApiError `changed` when the snapshot is no longer current.
 */
export async function removeEntries(
  id: string,
  { uris, snapshot }: { uris: string[]; snapshot?: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const mutate = (token: string) => removeItems(token, id, { uris, snapshot });
  return changeEntriesAt(caller, { id, snapshot, mutate });
}

/**
 * Replaces all items with at most 100 tracks or episodes, at a snapshot. They get a new date. Budget: 2 calls.
 * @throws ApiError `changed` when the snapshot is no longer current.
 */
export async function replaceEntries(
  id: string,
  { uris, snapshot }: { uris: string[]; snapshot: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  return changeEntriesAt(caller, { id, snapshot, mutate: (token) => replaceItems(token, id, uris) });
}

/**
 * Moves a range of items before another item, at a snapshot. Budget: 2 calls.
 * @throws ApiError `changed` when the snapshot may no longer be current, even if this move may have changed it.
 */
export async function moveEntries(
  id: string,
  move: { from: number; length: number; before: number; snapshot: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const mutate = (token: string) =>
    retryIfNotApplied(
      () => moveItems(token, id, move),
      async () => {
        const { snapshot_id } = await readPlaylist(token, id);
        if (snapshot_id !== move.snapshot) throw new ApiError("changed");
        return null;
      },
    );
  return changeEntriesAt(caller, { id, snapshot: move.snapshot, mutate });
}
