import "server-only";
import {
  addItems,
  createPlaylist,
  editPlaylist,
  moveItems,
  type PlaylistDetails,
  removeItems,
} from "../spotify/playlist-changes";
import { readPlaylist } from "../spotify/playlists";
import { changeOnce } from "./change-once";
import { changeAs, requireChanger } from "./changer";
import { findAdded, findCreated } from "./playlist-looks";
import { readPlaylistsAt } from "./playlists";
import { RequestError } from "./request-error";

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
  const caller = await requireChanger("editPlaylists");
  const before = (await readPlaylistsAt(caller, 0)).value.playlists.map(({ id }) => id);
  const make = (token: string) =>
    changeOnce(
      () => createPlaylist(token, details),
      () => findCreated(token, details.name ?? "", before),
    );
  return { id: await changeAs(caller, { touches: ["playlists"], make }) };
}

/** Changes what is said of a playlist. Budget: 1 call. */
export async function editOwnPlaylist(id: string, details: PlaylistDetails): Promise<void> {
  const caller = await requireChanger("editPlaylists");
  await changeAs(caller, { touches: touchesOf(id), make: (token) => editPlaylist(token, id, details) });
}

/** Adds tracks or episodes, 100 at most, at a place or at the end. Budget: 1 call. */
export async function addEntries(id: string, items: { uris: string[]; position?: number }): Promise<Version> {
  const caller = await requireChanger("editPlaylists");
  const make = (token: string) => {
    const added = findAdded(token, id, items);
    return changeOnce(() => addItems(token, id, items), added);
  };
  return { snapshot: await changeAs(caller, { touches: touchesOf(id), make }) };
}

/** Removes every entry of these URIs, 100 at most, from the version of a snapshot. Budget: 1 call. */
export async function removeEntries(
  id: string,
  removal: { uris: string[]; snapshot: string },
): Promise<Version> {
  const caller = await requireChanger("editPlaylists");
  const make = (token: string) => removeItems(token, id, removal);
  return { snapshot: await changeAs(caller, { touches: touchesOf(id), make }) };
}

/**
 * Moves a stretch of entries before another, in the version of a snapshot. Budget: 1 call.
 * @throws RequestError `changed` where it may be another version by now, also by this very change.
 */
export async function moveEntries(
  id: string,
  move: { from: number; length: number; before: number; snapshot: string },
): Promise<Version> {
  const caller = await requireChanger("editPlaylists");
  const make = (token: string) =>
    changeOnce(
      () => moveItems(token, id, move),
      async () => {
        const { snapshot_id } = await readPlaylist(token, id);
        if (snapshot_id !== move.snapshot) throw new RequestError("changed");
        return null;
      },
    );
  return { snapshot: await changeAs(caller, { touches: touchesOf(id), make }) };
}
