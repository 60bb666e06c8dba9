import type { Entry } from "../catalog/entries";
import { idFrom } from "../catalog/ids";
import type { Library } from "../catalog/library";
import type { Playlist } from "../catalog/playlists";
import type { Clock } from "./clock";
import { createPlaylistContents, type EntriesView } from "./playlist-contents";
import { type Move, type Slot, withEntries, withMove, withoutMatches } from "./playlist-slots";

/** The editable fields of a playlist, without its entries. */
export type PlaylistDetails = Pick<Playlist, "name" | "description" | "public" | "collaborative" | "picture">;

/** The current playlists, with all changes to the library. */
export type Playlists = {
  all(): Iterable<Playlist>;
  /** Returns a playlist with its current details. */
  get(id: string): Playlist | undefined;
  snapshot(playlist: Playlist): string;
  /** Snapshot of the version that was current at a time (Unix ms). */
  snapshotAt(playlist: Playlist, time: number): string;
  count(playlist: Playlist): number;
  /** Number of entries of the version `snapshot`; undefined if it is not stored. */
  countIn(playlist: Playlist, snapshot?: string): number | undefined;
  /** Returns at most `limit` entries from `offset`, generated on demand. */
  entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[];
  view(playlist: Playlist): EntriesView;
  create(owner: Playlist["owner"], details: PlaylistDetails): Playlist;
  /** Changes details. Creates a new snapshot. */
  update(playlist: Playlist, details: Partial<PlaylistDetails>): void;
  insert(playlist: Playlist, at: number, entries: readonly Entry[]): void;
  /** Replaces all entries. */
  replace(playlist: Playlist, entries: readonly Entry[]): void;
  /** Moves entries. Positions refer to the version `snapshot`, by default the current one. */
  move(playlist: Playlist, move: Move, snapshot?: string): void;
  /** Removes every occurrence of the URIs that was in the version `snapshot`. */
  remove(playlist: Playlist, uris: ReadonlySet<string>, snapshot?: string): void;
};

/** Creates the playlists of a library, unchanged. */
export function createPlaylists(library: Library, clock: Clock): Playlists {
  const { snapshot, snapshotAt, countIn, view, edit, uriOf } = createPlaylistContents(library, clock);
  const details = new Map(library.playlists);
  let created = 0;

  function entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[] {
    const { count, at } = view(playlist);
    const size = Math.max(0, Math.min(limit, count - offset));
    return Array.from({ length: size }, (_, index) => at(offset + index));
  }

  function create(owner: Playlist["owner"], given: PlaylistDetails): Playlist {
    const id = idFrom(library.seed, "created playlist", ++created);
    const playlist: Playlist = { id, owner, collaborators: [], count: 0, order: "mixed", ...given };
    details.set(id, playlist);
    return playlist;
  }

  function update(playlist: Playlist, given: Partial<PlaylistDetails>): void {
    // The caller may have awaited since it read the playlist, and another request may have changed it.
    details.set(playlist.id, { ...(details.get(playlist.id) ?? playlist), ...given });
    edit(playlist, (now) => now);
  }

  function remove(playlist: Playlist, uris: ReadonlySet<string>, base?: string): void {
    const matches = (slot: Slot) => uris.has(uriOf(playlist, slot) ?? "");
    edit(playlist, (now, seen) => withoutMatches(now, seen, matches), base);
  }

  return {
    all: () => details.values(),
    get: (id) => details.get(id),
    snapshot,
    snapshotAt,
    count: (playlist) => view(playlist).count,
    countIn,
    entries,
    view,
    create,
    update,
    insert: (playlist, at, more) => edit(playlist, (now) => withEntries(now, at, more)),
    replace: (playlist, more) => edit(playlist, () => withEntries([], 0, more)),
    move: (playlist, move, base) => edit(playlist, (now, seen) => withMove(now, seen, move), base),
    remove,
  };
}
