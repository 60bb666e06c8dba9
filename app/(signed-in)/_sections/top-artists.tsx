import type { TopRange } from "@/lib/api/types";
import { toResult } from "@/lib/data/result";
import { getTopArtists } from "@/lib/data/top";
import { getTranslations } from "@/lib/i18n/server";
import { CoverGrid } from "../../_components/cover-grid";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { Shelf } from "../../_components/shelf";
import { StaleNotice } from "../../_components/stale-notice";
import { Tile } from "../../_components/tile";

/** Two rows. */
export const ARTIST_TILES = 12;

/** As many as Spotify lets stand in one place without more to come. */
const MOST = 20;

type Props = {
  range: TopRange;
  /** Whether they are what the page is about: all that a shelf may hold, and none aside on a phone. */
  whole?: boolean;
};

/** The artists that Spotify ranks first over a span. */
export async function TopArtists({ range, whole = false }: Props) {
  const artists = await toResult(getTopArtists(range));
  if (!artists.ok) return <ErrorState failure={artists.failure} feature="top" />;
  if (artists.value.length === 0) {
    const t = await getTranslations("top");
    return <EmptyState title={t("noArtists.title")}>{t("noArtists.sentence")}</EmptyState>;
  }

  const Tiles = whole ? CoverGrid : Shelf;
  return (
    <>
      <Tiles across={6}>
        {artists.value.slice(0, whole ? MOST : ARTIST_TILES).map((artist) => (
          <Tile
            key={artist.id}
            name={artist.name}
            image={artist.image}
            url={artist.url}
            href={`/artists/${artist.id}`}
            kind="person"
          />
        ))}
      </Tiles>
      <StaleNotice asOf={artists.asOf} stale={artists.stale} className="mt-4" />
    </>
  );
}
