import { getSavedTracks } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { TrackRows } from "./track-rows";

/** Saved tracks, newest first; the rest comes as one scrolls. */
export async function SavedTracks() {
  const first = await toResult(getSavedTracks(0));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyTracks.title")}>{t("emptyTracks.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <TrackRows initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
