import type { Metadata } from "next";
import type { ReactElement } from "react";
import { getTranslations } from "@/lib/i18n/server";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { Loading } from "../../_components/loading";
import { PageTitle } from "../../_components/page-title";
import { Section } from "../../_components/section";
import { SegmentedControl } from "../../_components/segmented-control";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { ExportButton } from "../_export/export-button";
import { EntriesSkeleton } from "../_tracks/entries-skeleton";
import { CachedCount } from "./cached-count";
import { EpisodeRowsSkeleton } from "./episode-rows";
import { FollowedArtists } from "./followed-artists";
import { LibraryCount } from "./library-count";
import { KINDS, kindOf, type LibraryKind } from "./library-tabs";
import { ToolbarSkeleton } from "./library-toolbar";
import { SavedAlbums } from "./saved-albums";
import { SavedAudiobooks } from "./saved-audiobooks";
import { SavedEpisodes } from "./saved-episodes";
import { SavedShows } from "./saved-shows";
import { SavedTracks } from "./saved-tracks";
import { SpokenRowsSkeleton } from "./spoken-row";

type Tab = { content: () => Promise<ReactElement>; skeleton: ReactElement };

const TABS = {
  tracks: {
    content: SavedTracks,
    skeleton: (
      <Loading>
        <EntriesSkeleton />
      </Loading>
    ),
  },
  albums: { content: SavedAlbums, skeleton: <CoverGridSkeleton tiles={15} note /> },
  artists: {
    content: FollowedArtists,
    skeleton: <CoverGridSkeleton across={6} tiles={18} />,
  },
  shows: { content: SavedShows, skeleton: <SpokenRowsSkeleton /> },
  episodes: { content: SavedEpisodes, skeleton: <EpisodeRowsSkeleton /> },
  audiobooks: { content: SavedAudiobooks, skeleton: <SpokenRowsSkeleton rows={5} /> },
} satisfies Record<LibraryKind, Tab>;

const COLLECTION = "https://open.spotify.com/collection";

/** Spotify's page of each kind; it has none for audiobooks alone. */
const SPOTIFY_PAGES = {
  tracks: `${COLLECTION}/tracks`,
  albums: `${COLLECTION}/albums`,
  artists: `${COLLECTION}/artists`,
  shows: `${COLLECTION}/podcasts`,
  episodes: `${COLLECTION}/your-episodes`,
  audiobooks: COLLECTION,
} satisfies Record<LibraryKind, string>;

export async function generateMetadata({ searchParams }: PageProps<"/library">): Promise<Metadata> {
  const t = await getTranslations("library");
  return { title: t(`titles.${kindOf((await searchParams).kind)}`) };
}

/** The user's library, one kind at a time. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const kind = kindOf((await searchParams).kind);
  const { content, skeleton } = TABS[kind];
  const t = await getTranslations("library");
  const choices = KINDS.map((slug) => ({
    slug,
    name: t(`kinds.${slug}`),
    href: `/library?kind=${slug}`,
    // The page tells the count of its own kind.
    count: slug !== kind && <CachedCount kind={slug} />,
  }));

  const count = (
    <Streamed
      key={kind}
      content={() => LibraryCount({ kind })}
      fallback={<span className="inline-block">&nbsp;</span>}
    />
  );
  const link = (
    <div className="flex items-center gap-4">
      <SpotifyLink compact href={SPOTIFY_PAGES[kind]} label={t(`links.${kind}`)} />
      <ExportButton kind="bare" opening={{ library: kind }} />
    </div>
  );
  const fallback = (
    <>
      {kind !== "tracks" && <ToolbarSkeleton />}
      {skeleton}
    </>
  );
  const list = <Streamed key={kind} content={content} fallback={fallback} />;

  if (kind === "tracks")
    return (
      <section aria-labelledby="library">
        <div className="room">
          <PageTitle>{t("title")}</PageTitle>
          <h2 id="library" className="sr-only">
            {t(`titles.${kind}`)}
          </h2>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line pb-2 text-t-13 text-ink-2">
            <SegmentedControl inline choices={choices} chosen={kind} label={t("which")} />
            {count}
            <div className="ml-auto">{link}</div>
          </div>
        </div>
        {list}
      </section>
    );
  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Section
        id="library"
        title={t(`titles.${kind}`)}
        hint={count}
        choice={<SegmentedControl choices={choices} chosen={kind} label={t("which")} />}
        link={link}
      >
        {list}
      </Section>
    </div>
  );
}
