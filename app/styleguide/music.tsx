import { DAY_MS } from "@/lib/time";
import { Artwork } from "../_components/artwork";
import { CoverGrid, CoverGridSkeleton } from "../_components/cover-grid";
import { BigHeaderSkeleton, EntityHeader } from "../_components/entity-header";
import { PlaysByDay, PlaysSkeleton } from "../_components/plays-by-day";
import { RankList, RankListSkeleton } from "../_components/rank-list";
import { Shelf, ShelfSkeleton } from "../_components/shelf";
import { Tile } from "../_components/tile";
import { CompactTracks } from "../(signed-in)/_tracks/compact-tracks";
import { COVER, TRACKS } from "./samples";
import { SelectionSample } from "./selection-sample";
import { Specimen } from "./specimen";

const HOME = "https://open.spotify.com/";

/** Components that show Spotify content, each with its skeleton. */
export function Music() {
  const now = Date.now();
  const plays = TRACKS.map((track, at) => ({
    track,
    playedAt: new Date(now - (at * DAY_MS) / 2).toISOString(),
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
      <Specimen name="CoverGrid with a selection">
        <SelectionSample items={TRACKS.slice(0, 5).map(({ title: name, image }) => ({ name, image }))} />
      </Specimen>
      <Specimen name="RankList, and its skeleton">
        <RankList tracks={TRACKS} />
        <RankListSkeleton rows={4} />
      </Specimen>
      <Specimen name="CompactTracks: songs with a selection, ranked and found">
        <h3 id="ranked">Ranked</h3>
        <CompactTracks look="ranked" tracks={TRACKS} labelledBy="ranked" />
        <h3 id="found" className="mt-8">
          Found
        </h3>
        <CompactTracks look="found" tracks={TRACKS} labelledBy="found" />
      </Specimen>
      <Specimen name="PlaysByDay, and its skeleton">
        <PlaysByDay plays={plays} now={now} />
        <PlaysSkeleton rows={3} />
      </Specimen>
      <Specimen name="BigHeader, and its skeleton">
        <EntityHeader
          item={{ name: "One thing", image: COVER, url: HOME }}
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
