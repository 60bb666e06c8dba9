import { ErrorState } from "@/app/_components/error-state";
import { PageTitle } from "@/app/_components/page-title";
import type { ListedPlaylist } from "@/lib/api/types";
import { hasFeature } from "@/lib/data/account";
import { getPlaylists } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { PlaylistsView } from "./playlists-view";

/** The playlists, or why they are not there. */
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

  const { asOf, stale } = playlists;
  const listed = playlists.value.map(({ snapshot, ...shown }): ListedPlaylist => shown);
  const mayEdit = await hasFeature("editPlaylists");
  return <PlaylistsView initial={{ playlists: listed, asOf, stale }} mayEdit={mayEdit} now={Date.now()} />;
}
