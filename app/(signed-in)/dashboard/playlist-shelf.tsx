import Link from "next/link";
import { getPlaylistShelf } from "@/lib/data/playlists";
import { settle } from "@/lib/data/settle";
import type { PlaylistView } from "@/lib/views";
import { AgeNote } from "../../_components/age-note";
import { counted } from "../../_components/dates";
import { Empty } from "../../_components/empty";
import { Failure } from "../../_components/failure";
import { Shelf } from "../../_components/shelf";
import { Tile } from "../../_components/tile";

/** Two rows; the page of all playlists is a link away. */
export const SHELF_TILES = 10;

function meta({ total, kind, owner }: PlaylistView) {
  const entries = total === null ? null : counted(total, "entry", "entries");
  return [entries, kind === "own" ? null : owner.name].filter(Boolean).join(", ");
}

/** The first of the person's playlists, as Spotify orders them. */
export async function PlaylistShelf() {
  const shelf = await settle(getPlaylistShelf());
  if (!shelf.ok) return <Failure failure={shelf.failure} feature="playlists" />;

  const { playlists } = shelf.value;
  if (playlists.length === 0) {
    return (
      <Empty title="No playlists yet.">
        Make or follow one on Spotify, and it stands here within a few minutes.
      </Empty>
    );
  }

  return (
    <>
      <Shelf>
        {playlists.slice(0, SHELF_TILES).map((playlist) => (
          <Tile
            key={playlist.id}
            name={playlist.name}
            image={playlist.image}
            url={playlist.url}
            href={`/playlists/${playlist.id}`}
            meta={meta(playlist)}
            kind="playlist"
          />
        ))}
      </Shelf>
      <AgeNote asOf={shelf.asOf} stale={shelf.stale} className="mt-4" />
    </>
  );
}

/** The link to all playlists, with their number once it is known. */
export async function AllPlaylists() {
  const shelf = await settle(getPlaylistShelf());
  return <AllPlaylistsLink total={shelf.ok ? shelf.value.total : null} />;
}

/** The same link while the number is not known. */
export function AllPlaylistsLink({ total }: { total: number | null }) {
  return (
    <Link href="/playlists" prefetch={false}>
      {!total ? "All playlists" : `All ${counted(total, "playlist")}`}
    </Link>
  );
}
