import { ErrorState } from "@/app/_components/error-state";
import { PageTitle } from "@/app/_components/page-title";
import type { ListedPlaylist } from "@/lib/api/types";
import { hasFeature } from "@/lib/data/account";
import { getPlaylists } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { shortHash } from "@/lib/short-hash";
import { PlaylistsView } from "./playlists-view";

/** The user's playlists, or why they could not be loaded. */
export async function PlaylistsSection() {
  const [t, playlists] = await Promise.all([getTranslations("playlists"), toResult(getPlaylists())]);

  if (!playlists.ok) {
    return (
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("all")}</h2>
        <ErrorState failure={playlists.failure} feature="playlists" />
      </div>
    );
  }

  const { asOf, stale, value } = playlists;
  const listed = value.playlists.map(({ snapshot, ...shown }): ListedPlaylist => {
    return { ...shown, version: shortHash(snapshot) };
  });
  const mayEdit = await hasFeature("editPlaylists");
  const initial = { playlists: listed, unlisted: value.unlisted, asOf, stale };
  return <PlaylistsView initial={initial} mayEdit={mayEdit} now={Date.now()} />;
}
