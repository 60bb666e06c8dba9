import { getFollowedArtists } from "@/lib/data/library";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { ArtistTiles } from "./artist-tiles";

/** Followed artists in Spotify's order; the rest loads as the user scrolls. */
export async function FollowedArtists() {
  const first = await toResult(getFollowedArtists(null));
  if (!first.ok) return <ErrorState failure={first.failure} feature="library" />;
  if (first.value.items.length === 0) {
    const t = await getTranslations("library");
    return <EmptyState title={t("emptyArtists.title")}>{t("emptyArtists.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = first;
  return <ArtistTiles initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
