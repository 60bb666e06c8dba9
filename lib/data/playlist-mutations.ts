import "server-only";
import { RequestError } from "../api/request-error";
import {
  addItems,
  createPlaylist,
  editPlaylist,
  moveItems,
  type PlaylistDetails,
  removeItems,
} from "../spotify/endpoints/playlist-mutations";
import { readPlaylist } from "../spotify/endpoints/playlists";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { mutateAs, requireUserForMutation } from "./mutation";
import { findAddedItems, findCreatedPlaylist } from "./playlist-read-back";
import { readPlaylistsAt } from "./playlists";
import type { UserContext } from "./query";
import { retryIfNotApplied } from "./retry-if-not-applied";

/** A playlist as it is after a change. Null where Spotify did not tell: read it anew. */
export type Version = { snapshot: string | null };

/** Changes that a playlist's page and all lists of playlists tell of. */
function touchesOf(id: string): string[] {
  return [`playlist:${id}`, "playlists"];
}

/**
 * Makes a playlist. Budget: 1 call, and those of the first page of playlists where that is not kept, so that it can be told
 * from those there were.
 * @returns its id; null where it was made and Spotify did not say which it is.
 */
export async function createOwnPlaylist(details: PlaylistDetails): Promise<{ id: string | null }> {
  const caller = await requireUserForMutation("editPlaylists");
  const before = (await readPlaylistsAt(caller, 0)).value.playlists.map(({ id }) => id);
  const run = (token: string) =>
    retryIfNotApplied(
      () => createPlaylist(token, details),
      () => findCreatedPlaylist(token, details.name ?? "", before),
    );
  return { id: await mutateAs(caller, { invalidates: ["playlists"], run }) };
}

/** Changes what is said of a playlist. Budget: 1 call. */
export async function editOwnPlaylist(id: string, details: PlaylistDetails): Promise<void> {
  const caller = await requireUserForMutation("editPlaylists");
  await mutateAs(caller, { invalidates: touchesOf(id), run: (token) => editPlaylist(token, id, details) });
}

/** For how long (ms) after a change made here Spotify may still tell of the version before it. */
const LAG_MS = 10_000;

type EntryChange = {
  id: string;
  /** The version it is meant for; undefined where it does not matter. */
  snapshot: string | undefined;
  make: (accessToken: string) => Promise<string | null>;
};

/**
 * Makes a change of the version it is meant for. Spotify would merge a change of an older one with what came between, and
 * whoever asked for it would take the outcome for the version that they saw, changed. Budget: 1 call more, but for what
 * follows a change made here.
 */
async function changeVersion(caller: UserContext, { id, snapshot, make }: EntryChange): Promise<Version> {
  const key = `${userKeyPrefix(caller.userId)}version:${id}`;
  const next = await mutateAs(caller, {
    invalidates: touchesOf(id),
    run: async (token) => {
      if (snapshot !== undefined && (await store.get(key)) !== snapshot) {
        const { snapshot_id } = await readPlaylist(token, id);
        if (snapshot_id !== snapshot) throw new RequestError("changed");
      }
      return make(token);
    },
  });
  if (next !== null) await store.set(key, next, LAG_MS);
  return { snapshot: next };
}

/**
 * Adds tracks or episodes, 100 at most, at a place or at the end; where a snapshot is named, to that version. Budget: 1 call, 2 with a
 * snapshot.
 * @throws RequestError `changed` where it is another version by now.
 */
export async function addEntries(
  id: string,
  { snapshot, ...items }: { uris: string[]; position?: number; snapshot?: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const make = (token: string) => {
    const added = findAddedItems(token, id, items);
    return retryIfNotApplied(() => addItems(token, id, items), added);
  };
  return changeVersion(caller, { id, snapshot, make });
}

/**
 * Removes every entry of these URIs, 100 at most; where a snapshot is named, from that version. Budget: 1 call, 2 with a snapshot.
 * @throws RequestError `changed` where it is another version by now, or Spotify refuses one of the URIs.
 */
export async function removeEntries(
  id: string,
  { uris, snapshot }: { uris: string[]; snapshot?: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const make = (token: string) => removeItems(token, id, { uris, snapshot });
  return changeVersion(caller, { id, snapshot, make });
}

/**
 * Moves a stretch of entries before another, in the version of a snapshot. Budget: 2 calls.
 * @throws RequestError `changed` where it may be another version by now, also by this very change.
 */
export async function moveEntries(
  id: string,
  move: { from: number; length: number; before: number; snapshot: string },
): Promise<Version> {
  const caller = await requireUserForMutation("editPlaylists");
  const make = (token: string) =>
    retryIfNotApplied(
      () => moveItems(token, id, move),
      async () => {
        const { snapshot_id } = await readPlaylist(token, id);
        if (snapshot_id !== move.snapshot) throw new RequestError("changed");
        return null;
      },
    );
  return changeVersion(caller, { id, snapshot: move.snapshot, make });
}
