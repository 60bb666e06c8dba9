import { hasFeature } from "@/lib/data/account";
import { getPlaylist } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { itemError } from "../../_sections/item-error";
import { HiddenContents } from "./hidden-items";
import { PlaylistHeader } from "./playlist-header";
import { PlaylistItemsOrEmpty } from "./playlist-items";

/** A playlist's header and entries, or the reason why they cannot be shown. */
export async function PlaylistSection({ id }: { id: string }) {
  const answer = await toResult(getPlaylist(id));

  if (!answer.ok) {
    const t = await getTranslations("playlist");
    const { failure } = answer;
    return itemError({ failure, feature: "playlists", title: t("title"), region: t("entries") });
  }

  const { playlist, first } = answer.value;
  const [mayEdit, mayUpload] = await Promise.all([hasFeature("editPlaylists"), hasFeature("covers")]);
  return (
    <>
      <PlaylistHeader
        playlist={playlist}
        first={first}
        mayEdit={mayEdit}
        mayUpload={mayUpload}
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
