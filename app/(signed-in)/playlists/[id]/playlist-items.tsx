"use client";

import { useTranslations } from "#translations";
import { EmptyState } from "@/app/_components/empty-state";
import type { EntriesView, PlaylistPageView } from "@/lib/api/types";
import { useOptimisticPlaylist } from "@/lib/client/use-optimistic-playlist";
import { PlaylistItems } from "./items-with-toolbar";

type Props = { playlist: PlaylistPageView; first: EntriesView; mayEdit: boolean };

/** A playlist's entries under a toolbar that filters and sorts them, or that there are none. */
export function PlaylistItemsOrEmpty({ playlist, first, mayEdit }: Props) {
  const t = useTranslations("playlist");
  const edition = useOptimisticPlaylist(playlist.id, playlist.snapshot, first);

  if (edition.list.keys.length === 0) {
    return (
      <div className="room border-t border-line pt-12">
        <h2 className="sr-only">{t("entries")}</h2>
        <EmptyState title={t("empty.title")} spotify={playlist.url}>
          {t("empty.sentence")}
        </EmptyState>
      </div>
    );
  }
  return <PlaylistItems playlist={playlist} first={first} edition={edition} mayEdit={mayEdit} />;
}
