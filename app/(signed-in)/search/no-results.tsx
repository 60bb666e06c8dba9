import { Empty } from "@/app/_components/empty";
import { RegionNote } from "@/app/_components/region-note";
import { BesideMargin } from "./beside-margin";
import { searchUrl } from "./search-state";

/** Before there is anything to look for. */
export function NothingTyped() {
  return (
    <BesideMargin>
      <RegionNote title="Two letters are enough.">
        <p>
          Tracks, artists, albums, playlists, shows, episodes and audiobooks show up as you type. The arrow
          keys walk through them, and Enter opens one.
        </p>
      </RegionNote>
    </BesideMargin>
  );
}

/** Where Spotify knows nothing of the sort. */
export function NothingFound({ words }: { words: string }) {
  return (
    <BesideMargin>
      <Empty title={`Nothing found for “${words}”.`} spotify={searchUrl(words)}>
        Fewer words or another spelling may help. The same search on Spotify looks further.
      </Empty>
    </BesideMargin>
  );
}
