import { BigHeaderSkeleton } from "../../_components/big-header";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { Section } from "../../_components/section";
import { AlbumTracksSkeleton } from "../albums/[id]/album-skeleton";
import { EntriesSkeleton } from "../playlists/[id]/playlist-skeleton";
import { PlaylistsSkeleton } from "../playlists/playlists-skeleton";

type Props = { name: string | null };

export function PlaylistsFrame() {
  return <PlaylistsSkeleton view="grid" />;
}

export function PlaylistFrame({ name }: Props) {
  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">Playlist</h1>}
      <BigHeaderSkeleton name={name} description />
      <EntriesSkeleton />
    </div>
  );
}

export function AlbumFrame({ name }: Props) {
  return (
    <div role="status" aria-busy="true">
      {!name && <h1 className="sr-only">Album</h1>}
      <BigHeaderSkeleton name={name} />
      <AlbumTracksSkeleton />
    </div>
  );
}

export function ArtistFrame({ name }: Props) {
  return (
    <>
      {!name && <h1 className="sr-only">Artist</h1>}
      <BigHeaderSkeleton name={name} />
      <div className="room">
        <Section id="coming" title="Albums and singles">
          <CoverGridSkeleton tiles={10} />
        </Section>
      </div>
    </>
  );
}
