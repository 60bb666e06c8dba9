import { createHash } from "node:crypto";
import { type Entry, entryAt } from "../library/entries";
import type { Library } from "../library/library";
import type { Playlist } from "../library/playlists";

/** A playlist as it stands now, with the changes made since the library was laid out. */
export type Playlists = {
  all(): Iterable<Playlist>;
  get(id: string): Playlist | undefined;
  snapshot(playlist: Playlist): string;
  count(playlist: Playlist): number;
  /** The entries from `offset` on, at most `limit`; made on demand until the playlist is changed. */
  entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[];
  /** Replaces all entries and makes a new snapshot. */
  change(playlist: Playlist, edit: (entries: (Entry | null)[]) => (Entry | null)[]): void;
};

type Change = { version: number; entries: (Entry | null)[] };

/** The playlists of a library, unchanged at first. */
export function createPlaylists({ seed, catalogue, playlists }: Library): Playlists {
  const changes = new Map<string, Change>();
  const count = (playlist: Playlist) => changes.get(playlist.id)?.entries.length ?? playlist.count;

  function entries(playlist: Playlist, offset: number, limit: number): (Entry | null)[] {
    const changed = changes.get(playlist.id);
    if (changed) return changed.entries.slice(offset, offset + limit);
    const size = Math.max(0, Math.min(limit, playlist.count - offset));
    return Array.from({ length: size }, (_, index) => entryAt(seed, catalogue, playlist, offset + index));
  }

  function change(playlist: Playlist, edit: (entries: (Entry | null)[]) => (Entry | null)[]): void {
    const version = (changes.get(playlist.id)?.version ?? 1) + 1;
    changes.set(playlist.id, { version, entries: edit(entries(playlist, 0, count(playlist))) });
  }

  return {
    all: () => playlists.values(),
    get: (id) => playlists.get(id),
    snapshot: (playlist) => snapshotOf(playlist.id, changes.get(playlist.id)?.version ?? 1),
    count,
    entries,
    change,
  };
}

function snapshotOf(id: string, version: number): string {
  const digest = createHash("sha1").update(`${id} ${version}`).digest("hex");
  return Buffer.from(`${version},${digest}`).toString("base64");
}
