import type { TopRange } from "@/lib/api/types";
import { getTopArtists } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { CoverGrid } from "../../_components/cover-grid";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { StaleNotice } from "../../_components/stale-notice";
import { Tile } from "../../_components/tile";

/** Two rows of the skeleton. */
export const ARTIST_TILES = 12;

/** Spotify's limit of items in one place without loading more. */
const MAX_SHELF_ITEMS = 20;

/** The user's top artists over a time range, in a grid, so that none is off the side of a phone's screen. */
export async function TopArtists({ range }: { range: TopRange }) {
  const artists = await toResult(getTopArtists(range));
  if (!artists.ok) return <ErrorState failure={artists.failure} feature="top" />;
  if (artists.value.length === 0) {
    const t = await getTranslations("top");
    return <EmptyState title={t("noArtists.title")}>{t("noArtists.sentence")}</EmptyState>;
  }

  return (
    <>
      <CoverGrid across={6}>
        {artists.value.slice(0, MAX_SHELF_ITEMS).map((artist) => (
          <Tile
            key={artist.id}
            name={artist.name}
            image={artist.image}
            url={artist.url}
            href={`/artists/${artist.id}`}
            kind="person"
          />
        ))}
      </CoverGrid>
      <StaleNotice asOf={artists.asOf} stale={artists.stale} className="mt-4" />
    </>
  );
}
