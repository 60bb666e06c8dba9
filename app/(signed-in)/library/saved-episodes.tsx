import { getSavedEpisodes } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { EpisodeRows } from "./episode-rows";

/** Saved episodes, newest first; the rest loads as the user scrolls. */
export async function SavedEpisodes() {
  const first = await toResult(getSavedEpisodes(0));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyEpisodes.title")}>{t("emptyEpisodes.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <EpisodeRows initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
