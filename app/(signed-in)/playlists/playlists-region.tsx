import { AgeNote } from "@/app/_components/age-note";
import { count } from "@/app/_components/dates";
import { Empty } from "@/app/_components/empty";
import { Failure } from "@/app/_components/failure";
import { PageTitle } from "@/app/_components/page-title";
import { getPlaylists } from "@/lib/data/playlists";
import { settle } from "@/lib/data/settle";
import { PlaylistBrowser } from "./playlist-browser";

/** The playlists, or why they are not there. */
export async function PlaylistsRegion() {
  const playlists = await settle(getPlaylists());

  if (!playlists.ok) {
    return (
      <div className="room">
        <PageTitle>Playlists</PageTitle>
        <h2 className="sr-only">All playlists</h2>
        <Failure failure={playlists.failure} feature="playlists" />
      </div>
    );
  }

  if (playlists.value.length === 0) {
    return (
      <div className="room">
        <PageTitle count="0">Playlists</PageTitle>
        <h2 className="sr-only">All playlists</h2>
        <Empty title="No playlists yet.">
          Make one on Spotify, or save one that somebody else has made, and it shows up here within a minute.
        </Empty>
      </div>
    );
  }

  return (
    <div className="room">
      <div className="flex flex-wrap items-end justify-between gap-x-6 [&>p]:mt-0 [&>p]:pb-6">
        <PageTitle count={count(playlists.value.length)}>Playlists</PageTitle>
        <AgeNote asOf={playlists.asOf} stale={playlists.stale} />
      </div>
      <PlaylistBrowser playlists={playlists.value} />
    </div>
  );
}
