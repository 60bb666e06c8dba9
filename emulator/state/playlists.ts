import type { Entry } from "../catalog/entries";
import { idFrom } from "../catalog/ids";
import type { Library } from "../catalog/library";
import type { Playlist } from "../catalog/playlists";
import { createPlaylistContents, type EntriesView } from "./playlist-contents";
import { type Move, type Slot, withEntries, withMove, withoutMatches } from "./playlist-slots";

/** What a playlist says of itself, apart from its entries. */
export type PlaylistDetails = Pick<Playlist, "name" | "description" | "public" | "collaborative" | "picture">;

/** Playlists as they stand now, with the changes made since the library was laid out. */
export type Playlists = {
  all(): Iterable<Playlist>;
  /** A playlist with its details of today. */
  get(id: string): Playlist | undefined;
  snapshot(playlist: Playlist): string;
  count(playlist: Playlist): number;
  /** How many entries the version named by `snapshot` has; undefined when it is not remembered. */
  countIn(playlist: Playlist, snapshot?: string): number | undefined;
  /** The entries from `offset` on, at most `limit`; made on demand. */
  entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[];
  view(playlist: Playlist): EntriesView;
  create(owner: Playlist["owner"], details: PlaylistDetails): Playlist;
  /** Changes details; a new snapshot comes of it. */
  update(playlist: Playlist, details: Partial<PlaylistDetails>): void;
  insert(playlist: Playlist, at: number, entries: readonly Entry[]): void;
  /** Puts new entries in the place of all. */
  replace(playlist: Playlist, entries: readonly Entry[]): void;
  /** Moves entries; positions count in the version named by `snapshot`, without it in the newest. */
  move(playlist: Playlist, move: Move, snapshot?: string): void;
  /** Takes out every occurrence of the URIs, as far as it stood in the version named by `snapshot`. */
  remove(playlist: Playlist, uris: ReadonlySet<string>, snapshot?: string): void;
};

/** The playlists of a library, unchanged at first. */
export function createPlaylists(library: Library): Playlists {
  const { snapshot, countIn, view, edit, uriOf } = createPlaylistContents(library);
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
    // The caller may have waited since it read the playlist, and others may have changed it meanwhile.
    details.set(playlist.id, { ...(details.get(playlist.id) ?? playlist), ...given });
    edit(playlist, (now) => now);
  }

  function remove(playlist: Playlist, uris: ReadonlySet<string>, meant?: string): void {
    const matches = (slot: Slot) => uris.has(uriOf(playlist, slot) ?? "");
    edit(playlist, (now, seen) => withoutMatches(now, seen, matches), meant);
  }

  return {
    all: () => details.values(),
    get: (id) => details.get(id),
    snapshot,
    count: (playlist) => view(playlist).count,
    countIn,
    entries,
    view,
    create,
    update,
    insert: (playlist, at, more) => edit(playlist, (now) => withEntries(now, at, more)),
    replace: (playlist, more) => edit(playlist, () => withEntries([], 0, more)),
    move: (playlist, move, meant) => edit(playlist, (now, seen) => withMove(now, seen, move), meant),
    remove,
  };
}
