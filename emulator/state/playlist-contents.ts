import { contentUri } from "../catalog/contents";
import { type Entry, entryAt } from "../catalog/entries";
import type { Library } from "../catalog/library";
import type { Playlist } from "../catalog/playlists";
import { createEntryCache } from "./entry-cache";
import { laidOutSlots, type Slot } from "./playlist-slots";
import { createVersions, snapshotOf, type Versions } from "./playlist-versions";

/** The entries of one version: later changes do not touch them. */
export type EntriesView = { count: number; at(index: number): Entry | null };

/** Makes the slots of a new version out of the newest ones and those that the change was meant for. */
export type Edit = (now: readonly Slot[], seen: readonly Slot[]) => readonly Slot[];

/** What playlists hold, in all versions that are remembered. */
export type PlaylistContents = {
  snapshot(playlist: Playlist): string;
  /** How many entries a version has, without a `snapshot` the newest; undefined for an unknown one. */
  countIn(playlist: Playlist, snapshot?: string): number | undefined;
  view(playlist: Playlist): EntriesView;
  /** Makes a new version; `meant` is the snapshot of the one that the change was meant for. */
  edit(playlist: Playlist, edit: Edit, meant?: string): void;
  /** The URI of what a slot holds; null for a hole and for what is gone. */
  uriOf(playlist: Playlist, slot: Slot): string | null;
};

/** About 5 MB. */
const CACHED = 20_000;

/** The contents as the library lays them out; an entry is made when it is asked for. */
export function createPlaylistContents({ seed, catalogue, playlists }: Library): PlaylistContents {
  const histories = new Map<string, Versions>();
  const made = createEntryCache(CACHED);
  const firstSnapshots = new Map<string, string>();

  /** Laid out only when a playlist is first changed, so that reading costs no memory. */
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
    // An entry depends on the name and the owner that the library gave, not on those of today.
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

  function edit(playlist: Playlist, change: Edit, meant?: string): void {
    const history = historyOf(playlist);
    const now = history.current().slots;
    const seen = meant === undefined ? now : (history.find(meant)?.slots ?? now);
    history.push(change(now, seen));
  }

  function uriOf(playlist: Playlist, slot: Slot): string | null {
    if ("entry" in slot) return contentUri(slot.entry.content);
    // Kept, so that only the first search through a long playlist makes all its entries.
    if (slot.uri === undefined) {
      const entry = laidOut(playlist, slot.laidOut);
      slot.uri = entry && contentUri(entry.content);
    }
    return slot.uri;
  }

  return { snapshot, countIn, view, edit, uriOf };
}
