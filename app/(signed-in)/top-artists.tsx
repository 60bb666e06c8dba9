import { settle } from "@/lib/data/settle";
import { getTopArtists } from "@/lib/data/top";
import type { TopRange } from "@/lib/views";
import { AgeNote } from "../_components/age-note";
import { Empty } from "../_components/empty";
import { Failure } from "../_components/failure";
import { Shelf } from "../_components/shelf";
import { Tile } from "../_components/tile";

/** Two rows. */
export const ARTIST_TILES = 12;

/** The artists that Spotify ranks first over a span. */
export async function TopArtists({ range, tiles = ARTIST_TILES }: { range: TopRange; tiles?: number }) {
  const artists = await settle(getTopArtists(range));
  if (!artists.ok) return <Failure failure={artists.failure} feature="top" />;
  if (artists.value.length === 0) {
    return (
      <Empty title="No top artists yet.">
        Spotify needs a few weeks of listening before it ranks artists.
      </Empty>
    );
  }

  return (
    <>
      <Shelf across={6}>
        {artists.value.slice(0, tiles).map((artist) => (
          <Tile
            key={artist.id}
            name={artist.name}
            image={artist.image}
            url={artist.url}
            href={`/artists/${artist.id}`}
            kind="person"
          />
        ))}
      </Shelf>
      <AgeNote asOf={artists.asOf} stale={artists.stale} className="mt-4" />
    </>
  );
}
