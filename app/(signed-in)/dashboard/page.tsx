import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "@/lib/i18n/server";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { ShelfSkeleton } from "../../_components/shelf";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { rangeChoice } from "../_sections/time-range";
import { RangeChoice } from "../_sections/time-range-picker";
import { TopTracks } from "../_sections/top-tracks";
import { DashboardHeader } from "./dashboard-header";
import { AllPlaylists, AllPlaylistsLink, PlaylistShelf, SHELF_TILES } from "./playlist-shelf";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

const SPOTIFY = "https://open.spotify.com";

/** Two columns of three. */
const HOME_TRACKS = 6;

/** Home: profile, player, playlists and top tracks. Each section streams, and fails, independently. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const t = await getTranslations("home");
  const { slug, range } = rangeChoice((await searchParams).range);

  return (
    <div className="room">
      <DashboardHeader />
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
        <Streamed
          key={range}
          content={() => TopTracks({ range, limit: HOME_TRACKS })}
          fallback={<RankListSkeleton rows={HOME_TRACKS} />}
        />
      </Section>
    </div>
  );
}
