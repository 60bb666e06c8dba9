import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { PlaysSkeleton } from "../../_components/plays-skeleton";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { SpotifyLink } from "../../_components/spotify-link";
import { RangeChoice } from "../range-choice";
import { rangeChoice } from "../ranges";
import { RecentPlays } from "../recent-plays";
import { ARTIST_TILES, TopArtists } from "../top-artists";
import { TopTracks } from "../top-tracks";
import { HomeHead } from "./home-head";
import { AllPlaylists, AllPlaylistsLink, PlaylistShelf, SHELF_TILES } from "./playlist-shelf";

export const metadata: Metadata = { title: "Home" };

const SPOTIFY = "https://open.spotify.com";

/** Home: who you are, your playlists, and what you listen to. Each region arrives, and fails, alone. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const { slug, range } = rangeChoice((await searchParams).range);

  return (
    <div className="room">
      <HomeHead />
      <Section
        id="playlists"
        title="Playlists"
        hint={
          <Suspense fallback={<AllPlaylistsLink total={null} />}>
            <AllPlaylists />
          </Suspense>
        }
        link={<SpotifyLink compact href={`${SPOTIFY}/collection/playlists`} label="your playlists" />}
      >
        <Suspense fallback={<ShelfSkeleton tiles={SHELF_TILES} />}>
          <PlaylistShelf />
        </Suspense>
      </Section>
      <Section
        id="top-tracks"
        title="Top tracks"
        hint={
          <Link href={`/top?range=${slug}`} prefetch={false}>
            All top lists
          </Link>
        }
        choice={<RangeChoice page="/dashboard" chosen={slug} label="Span of top tracks" />}
        link={<SpotifyLink compact href={SPOTIFY} label="top tracks" />}
      >
        <Suspense key={range} fallback={<RankListSkeleton />}>
          <TopTracks range={range} />
        </Suspense>
      </Section>
      <Section
        id="top-artists"
        title="Top artists"
        choice={<RangeChoice page="/dashboard" chosen={slug} label="Span of top artists" />}
        link={<SpotifyLink compact href={SPOTIFY} label="top artists" />}
      >
        <Suspense key={range} fallback={<ShelfSkeleton across={6} tiles={ARTIST_TILES} meta={false} />}>
          <TopArtists range={range} />
        </Suspense>
      </Section>
      <Section
        id="recent"
        title="Recent plays"
        hint={
          <Link href="/recent" prefetch={false}>
            The last 50
          </Link>
        }
        link={<SpotifyLink compact href={SPOTIFY} label="recent plays" />}
      >
        <Suspense fallback={<PlaysSkeleton />}>
          <RecentPlays />
        </Suspense>
      </Section>
    </div>
  );
}
