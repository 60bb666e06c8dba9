import { notFound } from "next/navigation";
import { ErrorState } from "@/app/_components/error-state";
import { PageTitle } from "@/app/_components/page-title";
import { hasFeature } from "@/lib/data/account";
import { getPlaylist } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { HiddenContents } from "./hidden-items";
import { PlaylistHeader } from "./playlist-header";
import { PlaylistItemsOrEmpty } from "./playlist-items";

/** A playlist's header and entries, or why they are not there. */
export async function PlaylistSection({ id }: { id: string }) {
  const answer = await toResult(getPlaylist(id));

  if (!answer.ok) {
    // The region puts what is thrown behind a boundary, and says why. The price is status 200.
    if (answer.failure.code === "not_found") notFound();
    const t = await getTranslations("playlist");
    return (
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("entries")}</h2>
        <ErrorState failure={answer.failure} feature="playlists" />
      </div>
    );
  }

  const { playlist, first } = answer.value;
  const mayEdit = await hasFeature("editPlaylists");
  return (
    <>
      <PlaylistHeader
        playlist={playlist}
        first={first}
        mayEdit={mayEdit}
        asOf={answer.asOf}
        stale={answer.stale}
        now={Date.now()}
      />
      {first ? (
        <PlaylistItemsOrEmpty playlist={playlist} first={first} mayEdit={mayEdit} />
      ) : (
        <HiddenContents playlist={playlist} />
      )}
    </>
  );
}
