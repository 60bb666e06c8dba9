import { EmptyState } from "@/app/_components/empty-state";
import { ErrorState } from "@/app/_components/error-state";
import { getArtistAlbums } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { AlbumGrid } from "./release-grid";
import { type Group, spotifyGroup } from "./release-groups";

/** The first ten releases of a group, in Spotify's order. They fail independently: Spotify counts these calls separately. */
export async function ArtistAlbums({ id, group }: { id: string; group: Group }) {
  const albums = await toResult(getArtistAlbums(id, spotifyGroup(group), 0));
  if (!albums.ok) return <ErrorState failure={albums.failure} />;
  if (albums.value.items.length === 0) {
    const t = await getTranslations("artist");
    return (
      <EmptyState title={t("emptyTitle")} spotify={`https://open.spotify.com/artist/${id}`}>
        {t("empty", { group })}
      </EmptyState>
    );
  }

  const { value, asOf, stale } = albums;
  return (
    <AlbumGrid id={id} group={spotifyGroup(group)} initial={{ ...value, asOf, stale }} now={Date.now()} />
  );
}
