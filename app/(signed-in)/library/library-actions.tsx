"use client";

import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { additions } from "@/app/_components/additions";
import type { ItemSelection } from "@/app/_components/use-item-selection";
import { savedStatusOf } from "@/lib/client/saved-status";
import { albumEntries } from "../_item-menu/album-entries";
import type { BulkAction } from "../_tracks/bulk-action";
import { BulkActionBar } from "../_tracks/bulk-action-bar";
import { trackEntry } from "../_tracks/track-entry";
import { copyUrls, useSongActions } from "../_tracks/use-song-actions";
import type { LibraryItem } from "./library-item";
import type { LibraryKind } from "./library-tabs";
import { useRemoveSaved } from "./use-remove-saved";

type Props = {
  kind: LibraryKind;
  selection: ItemSelection<LibraryItem>;
  /** Selects everything that matches; the rest of the list is loaded first. */
  onAll: () => void;
};

/** Loads the songs of albums, one album after another. */
async function songsOf(items: readonly LibraryItem[]) {
  const songs = [];
  for (const { uri } of items) if (uri) songs.push(...(await albumEntries(uri)));
  return songs;
}

/** The actions for the selected albums, artists, shows, episodes or audiobooks. */
export function LibraryActions({ kind, selection, onAll }: Props) {
  const [t, saving] = [useTranslations("playlist.selection"), useTranslations("saving")];
  const copied = useTranslations("playlist.copied");
  const { cache } = useSWRConfig();
  const removeSaved = useRemoveSaved(kind);
  const { items, clear } = selection;
  const episodes = useSongActions((act) => {
    const entries = items.flatMap(({ episode }, place) => (episode ? trackEntry(episode, place) : []));
    act({ entries, keys: [], list: { entries, keys: [] } });
  });

  const addAlbums: BulkAction = {
    id: "add",
    label: t("add"),
    short: t("addShort"),
    act: () => additions.send({ entries: () => songsOf(items) }),
  };
  const remove: BulkAction = {
    id: "remove",
    label: kind === "artists" || kind === "shows" ? saving("follow.remove") : t("remove"),
    act: () => {
      // Those that were removed before stay on the page until it is loaded again.
      const saved = items.filter(({ uri }) => savedStatusOf(cache, uri) !== false);
      if (saved.length > 0) removeSaved(saved.map((item, position) => ({ ...item, position })));
      clear();
    },
  };
  const copy: BulkAction = {
    id: "copy",
    label: t("copy"),
    act: () =>
      void copyUrls(
        copied,
        items.flatMap(({ url }) => url ?? []),
      ),
  };

  return (
    <BulkActionBar
      size={items.length}
      actions={[
        ...(kind === "albums" ? [addAlbums] : []),
        ...(kind === "episodes" ? [episodes.add, episodes.queue] : []),
        remove,
        copy,
      ]}
      onAll={onAll}
      onClear={clear}
    />
  );
}
