import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { CoverGridSkeleton } from "../../_components/cover-grid";
import { PageTitle } from "../../_components/page-title";
import { RankListSkeleton } from "../../_components/rank-list";
import { Section } from "../../_components/section";
import { SegmentedControl } from "../../_components/segmented-control";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { rangeChoice } from "../_sections/time-range";
import { RangeChoice } from "../_sections/time-range-picker";
import { ARTIST_TILES, TopArtists } from "../_sections/top-artists";
import { TopTracks } from "../_sections/top-tracks";

const KINDS = ["tracks", "artists"] as const;

type Props = PageProps<"/top">;

/** Returns the time range and kind that the URL names. */
async function readParams(searchParams: Props["searchParams"]) {
  const query = await searchParams;
  const kind = query.kind === "artists" ? "artists" : "tracks";
  return { ...rangeChoice(query.range), kind };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ kind, range }, t] = await Promise.all([readParams(searchParams), getTranslations("top")]);
  return { title: t("tab", { kind, range }) };
}

/** Top tracks and artists in Spotify's order, over three time ranges. Tonearm computes nothing itself. */
export default async function TopPage({ searchParams }: Props) {
  const [{ slug, range, kind }, t] = await Promise.all([readParams(searchParams), getTranslations("top")]);
  const kinds = KINDS.map((one) => ({ slug: one, name: t(one), href: `/top?kind=${one}&range=${slug}` }));

  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Section
        id="top"
        title={t(`ranges.${range}`)}
        hint={t("hint")}
        choice={
          <div className="flex flex-wrap gap-x-8 gap-y-1 lg:flex-col lg:gap-y-5">
            <RangeChoice page={`/top?kind=${kind}`} chosen={slug} label={t("span")} />
            <SegmentedControl choices={kinds} chosen={kind} label={t("kind")} />
          </div>
        }
        link={<SpotifyLink compact href="https://open.spotify.com/" label={t("link", { kind })} />}
      >
        {kind === "artists" ? (
          <Streamed
            key={range}
            content={() => TopArtists({ range })}
            fallback={<CoverGridSkeleton across={6} tiles={ARTIST_TILES} meta={false} />}
          />
        ) : (
          <Streamed
            key={range}
            content={() => TopTracks({ range, full: true })}
            fallback={<RankListSkeleton />}
          />
        )}
      </Section>
    </div>
  );
}
