"use client";

import { useMemo, useState } from "react";
import type { EntryView, SavedTrackView } from "@/lib/api/types";
import { useSavedTracks } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";

/** All loaded songs, and a key of each. It is a sparse list without gaps. */
export type SongList = { entries: EntryView[]; keys: number[] };

/** The loaded songs as rows. An entry stays the same object while its song stays in its place, so that its row does not render again. */
const rowsOf = new WeakMap<SavedTrackView, EntryView>();

function toRow(saved: SavedTrackView, position: number): EntryView {
  const known = rowsOf.get(saved);
  if (known?.position === position) return known;
  const { addedAt, track } = saved;
  const row: EntryView = {
    position,
    kind: "track",
    addedAt,
    addedBy: null,
    uri: spotifyUri(track.url),
    track,
  };
  rowsOf.set(saved, row);
  return row;
}

/**
 * Returns the loaded songs as a list whose keys belong to songs, whatever their place is when the list is read again.
 * @param keyByUri the keys of all songs so far. It grows in place.
 */
export function toSongList(saved: readonly SavedTrackView[], keyByUri: Map<string, number>): SongList {
  const entries: EntryView[] = [];
  const keys: number[] = [];
  const isThere = new Set<string>();
  for (const one of saved) {
    const row = toRow(one, entries.length);
    const name = row.uri ?? `place ${row.position}`;
    // A song that was saved again while the list was read is on two pages.
    if (isThere.has(name)) continue;
    isThere.add(name);
    const key = keyByUri.get(name) ?? keyByUri.size;
    keyByUri.set(name, key);
    entries.push(row);
    keys.push(key);
  }
  return { entries, keys };
}

/** Returns the saved songs as far as they are loaded, and the paged list they come from. */
export function useSavedSongs(initial: Parameters<typeof useSavedTracks>[0]) {
  const paged = useSavedTracks(initial);
  const [keyByUri] = useState(() => new Map<string, number>());
  const list = useMemo(() => toSongList(paged.items ?? [], keyByUri), [paged.items, keyByUri]);
  return { paged, list };
}
