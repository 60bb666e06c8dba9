"use client";

import { useTranslations } from "#translations";
import { EntityHeader } from "@/app/_components/entity-header";
import { StaleNotice } from "@/app/_components/stale-notice";
import type { EntriesView, PlaylistPageView } from "@/lib/api/types";
import { useIsFollowed } from "@/lib/client/use-is-followed";
import { useOptimisticPlaylist } from "@/lib/client/use-optimistic-playlist";
import { usePlaylistDetails } from "@/lib/client/use-playlist-details";
import { PlaylistActions } from "./playlist-actions";

type Props = {
  playlist: PlaylistPageView;
  first: EntriesView | null;
  mayEdit: boolean;
  asOf: number;
  stale: boolean;
  now: number;
};

const NONE: EntriesView = { offset: 0, total: 0, entries: [] };

/** What a playlist is: its cover, name, description, owner and size, and what can be done with the whole of it. */
export function PlaylistHeader({ playlist, first, mayEdit, asOf, stale, now }: Props) {
  const t = useTranslations("playlist");
  const { id, image, owner, kind, url } = playlist;
  const { details, note } = usePlaylistDetails(playlist, asOf);
  const edition = useOptimisticPlaylist(id, playlist.snapshot, first ?? NONE);
  const total = first ? edition.list.keys.length : playlist.total;
  const isKept = useIsFollowed(id, kind === "own" ? true : undefined);

  return (
    <EntityHeader
      name={details.name}
      image={image}
      url={url}
      kind="playlist"
      description={details.description}
      actions={
        <PlaylistActions
          playlist={playlist}
          details={details}
          note={note}
          isKept={isKept}
          mayEdit={mayEdit}
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

function Owner({ name, url }: { name: string; url: string | null }) {
  const t = useTranslations("items");
  if (!url) return <span>{name}</span>;
  return (
    <a href={url} rel="noreferrer" aria-label={t("openNamed", { name })} className="hover:text-ink">
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
