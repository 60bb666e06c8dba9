"use client";

import { useCallback, useMemo, useState } from "react";
import type { ListedPlaylist } from "@/lib/api/types";

/** The selected playlists. */
export type PlaylistSelection = {
  ids: ReadonlySet<string>;
  /** In the order in which they were selected. */
  playlists: readonly ListedPlaylist[];
  toggle: (id: string) => void;
  clear: () => void;
};

/** Returns the selection of playlists. Those that leave the list are no longer selected. */
export function usePlaylistSelection(all: readonly ListedPlaylist[]): PlaylistSelection {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const playlists = useMemo(
    () => selected.flatMap((id) => all.find((playlist) => playlist.id === id) ?? []),
    [selected, all],
  );
  const ids = useMemo(() => new Set(playlists.map(({ id }) => id)), [playlists]);
  const toggle = useCallback(
    (id: string) => setSelected((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
    [],
  );
  const clear = useCallback(() => setSelected([]), []);
  return { ids, playlists, toggle, clear };
}
