"use client";

import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { EmptyState } from "@/app/_components/empty-state";
import { PageTitle } from "@/app/_components/page-title";
import { StaleNotice } from "@/app/_components/stale-notice";
import type { PlaylistsCache } from "@/lib/client/playlists-cache";
import { usePlaylistsCache } from "@/lib/client/playlists-cache";
import { CreatePlaylist } from "./create-playlist";
import { PlaylistBrowser } from "./playlist-browser";

type Props = {
  initial: PlaylistsCache;
  mayEdit: boolean;
  /** Unix ms on the server when it rendered. */
  now: number;
};

/** All playlists under their title and count, with a button that creates one. */
export function PlaylistsView({ initial, mayEdit, now }: Props) {
  const t = useTranslations("playlists");
  const { playlists, unlisted, asOf, stale } = usePlaylistsCache(initial);

  return (
    <div className="room">
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <PageTitle count={formatNumber(playlists.length + unlisted)}>{t("title")}</PageTitle>
        <div className="flex min-h-10 flex-wrap items-center gap-x-6 pb-4 max-sm:-mt-2">
          <StaleNotice asOf={asOf} stale={stale} now={now} />
          <CreatePlaylist mayEdit={mayEdit} />
        </div>
      </div>
      {playlists.length === 0 ? (
        <>
          <h2 className="sr-only">{t("all")}</h2>
          <div className="pt-4">
            <EmptyState title={t("empty.title")}>{t("empty.sentence")}</EmptyState>
          </div>
        </>
      ) : (
        <PlaylistBrowser playlists={playlists} mayEdit={mayEdit} />
      )}
      {unlisted > 0 && <p className="pt-8 text-t-13 text-ink-2">{t("unlisted", { count: unlisted })}</p>}
    </div>
  );
}
