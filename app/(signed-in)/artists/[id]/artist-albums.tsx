import { Empty } from "@/app/_components/empty";
import { Failure } from "@/app/_components/failure";
import { getArtistAlbums } from "@/lib/data/artists";
import { settle } from "@/lib/data/settle";
import { AlbumGrid } from "./album-grid";

/** The first ten albums and singles, as Spotify orders them. They fail alone: Spotify counts these calls apart. */
export async function ArtistAlbums({ id }: { id: string }) {
  const albums = await settle(getArtistAlbums(id, 0));
  if (!albums.ok) return <Failure failure={albums.failure} />;
  if (albums.value.items.length === 0) {
    return (
      <Empty title="No albums here." spotify={`https://open.spotify.com/artist/${id}`}>
        Spotify lists no album or single of this artist where you are. What there is else stands on Spotify.
      </Empty>
    );
  }

  const { value, asOf, stale } = albums;
  return <AlbumGrid id={id} initial={{ ...value, asOf, stale }} now={Date.now()} />;
}
