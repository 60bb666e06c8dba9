import { getSavedShows } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { ShowRows } from "./show-rows";

/** Saved shows, newest first; the rest loads as the user scrolls. */
export async function SavedShows() {
  const first = await toResult(getSavedShows(0));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyShows.title")}>{t("emptyShows.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <ShowRows initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
