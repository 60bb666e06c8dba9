import type { Metadata } from "next";
import type { ReactElement } from "react";
import { getTranslations } from "@/lib/i18n/server";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { PageTitle } from "../../_components/page-title";
import { Section } from "../../_components/section";
import { SegmentedControl } from "../../_components/segmented-control";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { FollowedArtists } from "./followed-artists";
import { LibraryCount } from "./library-count";
import { KINDS, kindOf, type LibraryKind } from "./library-tabs";
import { SavedAlbums } from "./saved-albums";
import { SavedTracks } from "./saved-tracks";
import { SavedTracksSkeleton } from "./track-rows";

type Part = { matter: () => Promise<ReactElement>; skeleton: ReactElement };

const PARTS = {
  tracks: { matter: SavedTracks, skeleton: <SavedTracksSkeleton /> },
  albums: { matter: SavedAlbums, skeleton: <CoverGridSkeleton tiles={15} note /> },
  artists: {
    matter: FollowedArtists,
    skeleton: <CoverGridSkeleton across={6} tiles={18} meta={false} />,
  },
} satisfies Record<LibraryKind, Part>;

export async function generateMetadata({ searchParams }: PageProps<"/library">): Promise<Metadata> {
  const t = await getTranslations("library");
  return { title: t(`titles.${kindOf((await searchParams).kind)}`) };
}

/** What the person keeps on Spotify: saved tracks and albums, followed artists. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const kind = kindOf((await searchParams).kind);
  const { matter, skeleton } = PARTS[kind];
  const t = await getTranslations("library");
  const choices = KINDS.map((slug) => ({ slug, name: t(`kinds.${slug}`), href: `/library?kind=${slug}` }));

  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Section
        id="library"
        title={t(`titles.${kind}`)}
        hint={
          <Streamed
            key={kind}
            content={() => LibraryCount({ kind })}
            fallback={<span className="inline-block">&nbsp;</span>}
          />
        }
        choice={<SegmentedControl choices={choices} chosen={kind} label={t("which")} />}
        link={
          <SpotifyLink
            compact
            href={`https://open.spotify.com/collection/${kind}`}
            label={t(`links.${kind}`)}
          />
        }
      >
        <Streamed key={kind} content={matter} fallback={skeleton} />
      </Section>
    </div>
  );
}
