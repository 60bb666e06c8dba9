"use client";

import { useTranslations } from "#translations";
import { EntityHeader } from "@/app/_components/entity-header";
import { NEW_TAB } from "@/app/_components/new-tab";
import { PlayButtons } from "@/app/_components/play-buttons";
import { StaleNotice } from "@/app/_components/stale-notice";
import { apiPaths } from "@/lib/api/paths";
import type { EntriesView, EntryView, PlaylistPageView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { readAllItems } from "@/lib/client/read-all-items";
import { completeList } from "@/lib/client/sparse-list";
import { useOptimisticPlaylist } from "@/lib/client/use-optimistic-playlist";
import { usePlaylistDetails } from "@/lib/client/use-playlist-details";
import { useIsFollowed } from "@/lib/client/use-playlist-mutations";
import { PlaylistActions } from "./playlist-actions";

type Props = {
  playlist: PlaylistPageView;
  first: EntriesView | null;
  mayEdit: boolean;
  /** Whether the user allowed uploading covers. */
  mayUpload: boolean;
  asOf: number;
  stale: boolean;
  now: number;
};

const EMPTY_PAGE: EntriesView = { offset: 0, total: 0, entries: [] };

/** A playlist's cover, name, description, owner and size, and the actions for the playlist as a whole. */
export function PlaylistHeader({ playlist, first, mayEdit, mayUpload, asOf, stale, now }: Props) {
  const t = useTranslations("playlist");
  const { id, image, owner, kind, url } = playlist;
  const { details, note } = usePlaylistDetails(playlist, asOf);
  const edition = useOptimisticPlaylist(id, playlist.snapshot, first ?? EMPTY_PAGE);
  const total = first ? edition.list.keys.length : playlist.total;
  const isKept = useIsFollowed(id, kind === "own" ? true : undefined);

  return (
    <EntityHeader
      item={{ name: details.name, image, url }}
      kind="playlist"
      description={details.description}
      play={
        <PlayButtons
          contextUri={`spotify:playlist:${id}`}
          name={details.name}
          track={edition.list.entries[0]?.track}
          count={total}
        />
      }
      actions={
        <PlaylistActions
          playlist={playlist}
          details={details}
          note={note}
          isKept={isKept}
          mayEdit={mayEdit}
          songs={first ? () => loadSongs(playlist, edition) : undefined}
          mayUpload={mayUpload}
        />
      }
    >
      <Owner name={owner.name} url={owner.url} />
      {total !== null && <span>{t("total", { total })}</span>}
      <Visibility playlist={playlist} isPublic={details.isPublic} />
      {isKept === false && <span>{t("notKept")}</span>}
      <StaleNotice asOf={asOf} stale={stale} now={now} />
    </EntityHeader>
  );
}

/** Loads the songs that this tab does not have yet: 1 request. */
async function loadSongs(
  { id }: PlaylistPageView,
  { list, snapshot }: OptimisticPlaylist,
): Promise<EntryView[]> {
  const known = completeList(list);
  if (known) return known;
  const { signal } = new AbortController();
  return readAllItems({
    path: apiPaths.allEntries(id, snapshot),
    signal,
    collection: new Map(),
    onProgress: () => {},
  });
}

function Owner({ name, url }: { name: string; url: string | null }) {
  const t = useTranslations("items");
  if (!url) return <span>{name}</span>;
  return (
    <a href={url} {...NEW_TAB} aria-label={t("openNamed", { name })} className="hover:text-ink">
      {name}
    </a>
  );
}

type VisibilityProps = { playlist: PlaylistPageView; isPublic: boolean | null };

function Visibility({ playlist: { kind, owner, readerId }, isPublic }: VisibilityProps) {
  const t = useTranslations("playlist");
  if (kind === "shared") return <span>{t(owner.id === readerId ? "ownShared" : "shared")}</span>;
  if (kind === "followed" || isPublic === null) return null;
  return <span>{t(isPublic ? "onProfile" : "private")}</span>;
}
