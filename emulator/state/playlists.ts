import { contentUri } from "../library/contents";
import { type Entry, entryAt } from "../library/entries";
import { idFrom } from "../library/ids";
import type { Library } from "../library/library";
import type { Playlist } from "../library/playlists";
import { laidOutSlots, type Move, type Slot, withEntries, withMove, withoutMatches } from "./playlist-slots";
import { createVersions, snapshotOf, type Versions } from "./playlist-versions";

/** What a playlist says of itself, apart from its entries. */
export type PlaylistDetails = Pick<Playlist, "name" | "description" | "public" | "collaborative" | "picture">;

/** The entries of one version: later changes do not touch them. */
export type EntriesView = { count: number; at(index: number): Entry | null };

/** Playlists as they stand now, with the changes made since the library was laid out. */
export type Playlists = {
  all(): Iterable<Playlist>;
  /** A playlist with its details of today. */
  get(id: string): Playlist | undefined;
  snapshot(playlist: Playlist): string;
  /** Whether a `snapshot_id` names a version that is still remembered. */
  knows(playlist: Playlist, snapshot: string): boolean;
  count(playlist: Playlist): number;
  /** The entries from `offset` on, at most `limit`; made on demand. */
  entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[];
  view(playlist: Playlist): EntriesView;
  create(owner: Playlist["owner"], details: PlaylistDetails): Playlist;
  /** Changes details; a new snapshot comes of it. */
  update(playlist: Playlist, details: Partial<PlaylistDetails>): Playlist;
  insert(playlist: Playlist, at: number, entries: readonly Entry[]): void;
  /** Puts new entries in the place of all. */
  replace(playlist: Playlist, entries: readonly Entry[]): void;
  /** Moves entries; positions count in the version named by `snapshot`, without it in the newest. */
  move(playlist: Playlist, move: Move, snapshot?: string): void;
  /** Takes out every occurrence of the URIs, as far as it stood in the version named by `snapshot`. */
  remove(playlist: Playlist, uris: ReadonlySet<string>, snapshot?: string): void;
};

/** The playlists of a library, unchanged at first. */
export function createPlaylists({ seed, catalogue, playlists }: Library): Playlists {
  const details = new Map(playlists);
  const firstSnapshots = new Map<string, string>();
  const histories = new Map<string, Versions>();
  let created = 0;

  /** Laid out only when a playlist is first changed, so that reading costs no memory. */
  function historyOf({ id, count }: Playlist): Versions {
    const known = histories.get(id);
    if (known) return known;
    const history = createVersions(id, laidOutSlots(count));
    histories.set(id, history);
    return history;
  }

  const slotsOf = ({ id }: Playlist) => histories.get(id)?.current().slots;
  const count = (playlist: Playlist) => slotsOf(playlist)?.length ?? playlist.count;
  const made = (playlist: Playlist, index: number) => entryAt(seed, catalogue, originOf(playlist), index);
  // An entry depends on the name and the owner that the library gave, not on those of today.
  const originOf = (playlist: Playlist) => playlists.get(playlist.id) ?? playlist;
  const read = (playlist: Playlist, slot: Slot) =>
    "entry" in slot ? slot.entry : made(playlist, slot.laidOut);

  function firstSnapshot(id: string): string {
    const known = firstSnapshots.get(id) ?? snapshotOf(id, 1);
    firstSnapshots.set(id, known);
    return known;
  }

  function snapshot({ id }: Playlist): string {
    return histories.get(id)?.current().snapshot ?? firstSnapshot(id);
  }

  function view(playlist: Playlist): EntriesView {
    const slots = slotsOf(playlist);
    if (!slots) return { count: playlist.count, at: (index) => made(playlist, index) };
    const at = (index: number) => {
      const slot = slots[index];
      return slot ? read(playlist, slot) : null;
    };
    return { count: slots.length, at };
  }

  function entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[] {
    const { count: total, at } = view(playlist);
    const size = Math.max(0, Math.min(limit, total - offset));
    return Array.from({ length: size }, (_, index) => at(offset + index));
  }

  function create(owner: Playlist["owner"], given: PlaylistDetails): Playlist {
    const id = idFrom(seed, "created playlist", ++created);
    const playlist: Playlist = { id, owner, collaborators: [], count: 0, order: "mixed", ...given };
    details.set(id, playlist);
    return playlist;
  }

  function update(playlist: Playlist, given: Partial<PlaylistDetails>): Playlist {
    const changed = { ...playlist, ...given };
    details.set(playlist.id, changed);
    edit(playlist, (now) => now);
    return changed;
  }

  /** Makes a new version; `seen` is the version that the change was meant for. */
  function edit(
    playlist: Playlist,
    change: (now: readonly Slot[], seen: readonly Slot[]) => readonly Slot[],
    meant?: string,
  ): void {
    const history = historyOf(playlist);
    const now = history.current().slots;
    const seen = meant === undefined ? now : (history.find(meant)?.slots ?? now);
    history.push(change(now, seen));
  }

  function uriOf(playlist: Playlist, slot: Slot): string | null {
    const entry = read(playlist, slot);
    return entry && contentUri(entry.content);
  }

  return {
    all: () => details.values(),
    get: (id) => details.get(id),
    snapshot,
    knows: (playlist, wanted) =>
      wanted === snapshot(playlist) || histories.get(playlist.id)?.find(wanted) !== undefined,
    count,
    entries,
    view,
    create,
    update,
    insert: (playlist, at, more) => edit(playlist, (now) => withEntries(now, at, more)),
    replace: (playlist, more) => edit(playlist, () => withEntries([], 0, more)),
    move: (playlist, move, meant) => edit(playlist, (now, seen) => withMove(now, seen, move), meant),
    remove: (playlist, uris, meant) => {
      const matches = (slot: Slot) => uris.has(uriOf(playlist, slot) ?? "");
      edit(playlist, (now, seen) => withoutMatches(now, seen, matches), meant);
    },
  };
}
