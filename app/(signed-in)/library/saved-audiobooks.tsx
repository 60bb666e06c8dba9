import { getSavedAudiobooks } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { AudiobookRows } from "./audiobook-rows";

/** Saved audiobooks, newest first; the rest loads as the user scrolls. */
export async function SavedAudiobooks() {
  const first = await toResult(getSavedAudiobooks(0));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyAudiobooks.title")}>{t("emptyAudiobooks.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <AudiobookRows initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
