import { RegionNote } from "@/app/_components/region-note";
import { SpotifyLink } from "@/app/_components/spotify-link";
import type { PlaylistPageView } from "@/lib/views";

/** Why a playlist of somebody else's shows no entries here, and where they are. */
export function HiddenContents({ playlist }: { playlist: PlaylistPageView }) {
  return (
    <div className="room">
      <div className="border-t border-line pt-12">
        <h2 className="sr-only">Entries</h2>
        <RegionNote
          title="Its entries stay on Spotify."
          action={<SpotifyLink href={playlist.url} button label={playlist.name} />}
        >
          <p>
            Spotify lets apps read only playlists that you made or share in. This one belongs to{" "}
            {playlist.owner.name}; everything in it is there for you on Spotify.
          </p>
        </RegionNote>
      </div>
    </div>
  );
}
