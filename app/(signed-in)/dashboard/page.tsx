import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "@/lib/i18n/server";
import { PlaysSkeleton } from "../../_components/plays-skeleton";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { RecentPlays } from "../_sections/recent-plays";
import { rangeChoice } from "../_sections/time-range";
import { RangeChoice } from "../_sections/time-range-picker";
import { ARTIST_TILES, TopArtists } from "../_sections/top-artists";
import { TopTracks } from "../_sections/top-tracks";
import { HomeHead } from "./dashboard-header";
import { AllPlaylists, AllPlaylistsLink, PlaylistShelf, SHELF_TILES } from "./playlist-shelf";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

const SPOTIFY = "https://open.spotify.com";

/** Home: who you are, your playlists, and what you listen to. Each region arrives, and fails, alone. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const t = await getTranslations("home");
  const { slug, range } = rangeChoice((await searchParams).range);

  return (
    <div className="room">
      <HomeHead />
      <Section
        id="playlists"
        title={t("playlists.title")}
        hint={<Streamed content={AllPlaylists} fallback={<AllPlaylistsLink total={null} />} />}
        link={<SpotifyLink compact href={`${SPOTIFY}/collection/playlists`} label={t("playlists.link")} />}
      >
        <Streamed content={PlaylistShelf} fallback={<ShelfSkeleton tiles={SHELF_TILES} />} />
      </Section>
      <Section
        id="top-tracks"
        title={t("topTracks.title")}
        hint={
          <Link href={`/top?range=${slug}`} prefetch={false}>
            {t("topTracks.all")}
          </Link>
        }
        choice={<RangeChoice page="/dashboard" chosen={slug} label={t("topTracks.span")} />}
        link={<SpotifyLink compact href={SPOTIFY} label={t("topTracks.link")} />}
      >
        <Streamed key={range} content={() => TopTracks({ range })} fallback={<RankListSkeleton />} />
      </Section>
      <Section
        id="top-artists"
        title={t("topArtists.title")}
        choice={<RangeChoice page="/dashboard" chosen={slug} label={t("topArtists.span")} />}
        link={<SpotifyLink compact href={SPOTIFY} label={t("topArtists.link")} />}
      >
        <Streamed
          key={range}
          content={() => TopArtists({ range })}
          fallback={<ShelfSkeleton across={6} tiles={ARTIST_TILES} meta={false} />}
        />
      </Section>
      <Section
        id="recent"
        title={t("recent.title")}
        hint={
          <Link href="/recent" prefetch={false}>
            {t("recent.all")}
          </Link>
        }
        link={<SpotifyLink compact href={SPOTIFY} label={t("recent.link")} />}
      >
        <Streamed content={() => RecentPlays({})} fallback={<PlaysSkeleton />} />
      </Section>
    </div>
  );
}
