import type { Metadata } from "next";
import { type ReactElement, Suspense } from "react";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { PageTitle } from "../../_components/page-title";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { WordChoice } from "../../_components/word-choice";
import { FollowedArtists } from "./followed-artists";
import { KINDS, type Kind, kindOf } from "./kinds";
import { LibraryCount } from "./library-count";
import { SavedAlbums } from "./saved-albums";
import { SavedTracks } from "./saved-tracks";
import { SavedTracksSkeleton } from "./track-rows";

type Region = { matter: ReactElement; skeleton: ReactElement };

const REGIONS = {
  tracks: { matter: <SavedTracks />, skeleton: <SavedTracksSkeleton /> },
  albums: { matter: <SavedAlbums />, skeleton: <CoverGridSkeleton tiles={15} note /> },
  artists: {
    matter: <FollowedArtists />,
    skeleton: <CoverGridSkeleton across={6} tiles={18} meta={false} />,
  },
} satisfies Record<Kind["slug"], Region>;

export async function generateMetadata({ searchParams }: PageProps<"/library">): Promise<Metadata> {
  return { title: kindOf((await searchParams).kind).title };
}

/** What the person keeps on Spotify: saved tracks and albums, followed artists. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const kind = kindOf((await searchParams).kind);
  const { matter, skeleton } = REGIONS[kind.slug];
  const choices = KINDS.map(({ slug, name }) => ({ slug, name, href: `/library?kind=${slug}` }));

  return (
    <div className="room">
      <PageTitle>Library</PageTitle>
      <Section
        id="library"
        title={kind.title}
        hint={
          <Suspense key={kind.slug} fallback={<span className="inline-block">&nbsp;</span>}>
            <LibraryCount kind={kind} />
          </Suspense>
        }
        choice={<WordChoice choices={choices} chosen={kind.slug} label="What" />}
        link={
          <SpotifyLink
            compact
            href={`https://open.spotify.com/collection/${kind.slug}`}
            label={kind.title.toLowerCase()}
          />
        }
      >
        <Suspense key={kind.slug} fallback={skeleton}>
          {matter}
        </Suspense>
      </Section>
    </div>
  );
}
