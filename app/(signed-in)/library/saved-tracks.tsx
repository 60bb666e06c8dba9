import { hasFeature } from "@/lib/data/account";
import { getSavedTracks } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { SavedSongs } from "./saved-songs";

/** Saved tracks, newest first; the rest loads as the user scrolls. */
export async function SavedTracks() {
  const first = await toResult(getSavedTracks(0));
  if (!first.ok)
    return (
      <div className="room">
        <ErrorState failure={first.failure} feature="library" />
      </div>
    );
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return (
      <div className="room pb-16">
        <EmptyState title={t("emptyTracks.title")}>{t("emptyTracks.sentence")}</EmptyState>
      </div>
    );
  }

  const { value, asOf, stale } = first;
  const mayRemove = await hasFeature("editLibrary");
  return <SavedSongs initial={{ ...value, asOf, stale }} mayRemove={mayRemove} now={Date.now()} />;
}
