import { getSavedAlbums } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { AlbumTiles } from "./album-tiles";

/** Saved albums, newest first; the rest loads as the user scrolls. */
export async function SavedAlbums() {
  const first = await toResult(getSavedAlbums(0));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyAlbums.title")}>{t("emptyAlbums.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <AlbumTiles initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
