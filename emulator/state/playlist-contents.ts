import { contentUri } from "../catalog/contents";
import { type Entry, entryAt } from "../catalog/entries";
import type { Library } from "../catalog/library";
import type { Playlist } from "../catalog/playlists";
import type { Clock } from "./clock";
import { createEntryCache } from "./entry-cache";
import { laidOutSlots, type Slot } from "./playlist-slots";
import { createVersions, snapshotOf, type Versions } from "./playlist-versions";

/** The entries of one version. Later changes do not affect them. */
export type EntriesView = { count: number; at(index: number): Entry | null };

/** Returns the slots of a new version, from the current slots and those of the version that the change refers to. */
export type Edit = (now: readonly Slot[], seen: readonly Slot[]) => readonly Slot[];

/** The contents of playlists in all stored versions. */
export type PlaylistContents = {
  snapshot(playlist: Playlist): string;
  /** Snapshot of the version that was current at a time (Unix ms). */
  snapshotAt(playlist: Playlist, time: number): string;
  /** Number of entries of a version, by default the current one; undefined for an unknown one. */
  countIn(playlist: Playlist, snapshot?: string): number | undefined;
  view(playlist: Playlist): EntriesView;
  /** Adds a version. `base` is the snapshot of the version that the change refers to. */
  edit(playlist: Playlist, edit: Edit, base?: string): void;
  /** Returns the URI of a slot's content; null for a null entry and for a song that is no longer on Spotify. */
  uriOf(playlist: Playlist, slot: Slot): string | null;
};

/** About 5 MB. */
const MAX_CACHED_ENTRIES = 20_000;

/** Creates the contents of the library's playlists. Entries are generated on demand. */
export function createPlaylistContents(
  { seed, catalogue, playlists }: Library,
  clock: Clock,
): PlaylistContents {
  const histories = new Map<string, Versions>();
  const made = createEntryCache(MAX_CACHED_ENTRIES);
  const firstSnapshots = new Map<string, string>();

  /** Created at the first change of a playlist, so that reading uses no memory. */
  function historyOf({ id, count }: Playlist): Versions {
    const history = histories.get(id) ?? createVersions(id, laidOutSlots(count));
    histories.set(id, history);
    return history;
  }

  function snapshot({ id }: Playlist): string {
    const changed = histories.get(id)?.current().snapshot;
    if (changed) return changed;
    const first = firstSnapshots.get(id) ?? snapshotOf(id, 1);
    firstSnapshots.set(id, first);
    return first;
  }

  function countIn(playlist: Playlist, wanted = snapshot(playlist)): number | undefined {
    const history = histories.get(playlist.id);
    if (history) return history.find(wanted)?.slots.length;
    return wanted === snapshot(playlist) ? playlist.count : undefined;
  }

  function laidOut(playlist: Playlist, index: number): Entry | null {
    // An entry depends on the initial name and owner of the playlist, not on the current ones.
    const make = () => entryAt(seed, catalogue, playlists.get(playlist.id) ?? playlist, index);
    return made.get(playlist.id, index, make);
  }

  const read = (playlist: Playlist, slot: Slot) =>
    "entry" in slot ? slot.entry : laidOut(playlist, slot.laidOut);

  function view(playlist: Playlist): EntriesView {
    const slots = histories.get(playlist.id)?.current().slots;
    if (!slots) return { count: playlist.count, at: (index) => laidOut(playlist, index) };
    const at = (index: number) => {
      const slot = slots[index];
      return slot ? read(playlist, slot) : null;
    };
    return { count: slots.length, at };
  }

  function edit(playlist: Playlist, change: Edit, base?: string): void {
    const history = historyOf(playlist);
    const now = history.current().slots;
    const seen = base === undefined ? now : (history.find(base)?.slots ?? now);
    history.push(change(now, seen), clock.now());
  }

  function uriOf(playlist: Playlist, slot: Slot): string | null {
    if ("entry" in slot) return contentUri(slot.entry.content);
    // Stored, so that only the first search through a long playlist generates all its entries.
    if (slot.uri === undefined) {
      const entry = laidOut(playlist, slot.laidOut);
      slot.uri = entry && contentUri(entry.content);
    }
    return slot.uri;
  }

  const snapshotAt = (playlist: Playlist, time: number) =>
    histories.get(playlist.id)?.currentAt(time).snapshot ?? snapshot(playlist);

  return { snapshot, snapshotAt, countIn, view, edit, uriOf };
}
