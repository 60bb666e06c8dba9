import { Artwork } from "../_components/artwork";
import { CoverGrid, CoverGridSkeleton } from "../_components/cover-grid";
import { BigHeaderSkeleton, EntityHeader } from "../_components/entity-header";
import { PlaysByDay } from "../_components/plays-by-day";
import { PlaysSkeleton } from "../_components/plays-skeleton";
import { RankList, RankListSkeleton } from "../_components/rank-list";
import { Shelf, ShelfSkeleton } from "../_components/shelf";
import { Tile } from "../_components/tile";
import { COVER, TRACKS } from "./samples";
import { Specimen } from "./specimen";

const HOME = "https://open.spotify.com/";
const DAY = 86_400_000;

/** What shows something of Spotify's, each with what stands in for it while it loads. */
export function Music() {
  const now = Date.now();
  const plays = TRACKS.map((track, at) => ({
    track,
    playedAt: new Date(now - (at * DAY) / 2).toISOString(),
  }));

  return (
    <>
      <Specimen name="Artwork: cover, playlist, person; none there">
        <div className="flex flex-wrap gap-4">
          <Artwork src={COVER} size={96} />
          {(["cover", "playlist", "person"] as const).map((kind) => (
            <Artwork key={kind} src={null} size={96} kind={kind} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Shelf of Tiles, and its skeleton">
        <Shelf>{tiles(5)}</Shelf>
        <ShelfSkeleton />
      </Specimen>
      <Specimen name="CoverGrid, and its skeleton">
        <CoverGrid across={6} label="Covers">
          {tiles(6)}
        </CoverGrid>
        <CoverGridSkeleton across={6} tiles={6} />
      </Specimen>
      <Specimen name="RankList, and its skeleton">
        <RankList tracks={TRACKS} />
        <RankListSkeleton rows={4} />
      </Specimen>
      <Specimen name="PlaysByDay, and its skeleton">
        <PlaysByDay plays={plays} now={now} />
        <PlaysSkeleton rows={3} />
      </Specimen>
      <Specimen name="BigHeader, and its skeleton">
        <EntityHeader
          name="One thing"
          image={COVER}
          url={HOME}
          kind="cover"
          description="A sentence about it."
        />
        <BigHeaderSkeleton description />
      </Specimen>
    </>
  );
}

function tiles(count: number) {
  return TRACKS.slice(0, count).map(({ title, image }) => (
    <Tile key={title} name={title} image={image} url={HOME} href="/styleguide" meta="A line of meta" />
  ));
}
