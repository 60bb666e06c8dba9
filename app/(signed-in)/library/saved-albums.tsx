import { getSavedAlbums } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Empty } from "../../_components/empty-state";
import { Failure } from "../../_components/error-state";
import { AlbumTiles } from "./album-tiles";

/** Saved albums, newest first; the rest comes as one scrolls. */
export async function SavedAlbums() {
  const first = await toResult(getSavedAlbums(0));
  if (!first.ok) return <Failure failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <Empty title={t("emptyAlbums.title")}>{t("emptyAlbums.sentence")}</Empty>;
  }

  const { value, asOf, stale } = first;
  return <AlbumTiles initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
