import type { Metadata } from "next";
import { CoverGridSkeleton } from "@/app/_components/cover-grid";
import { Section } from "@/app/_components/section";
import { SegmentedControl } from "@/app/_components/segmented-control";
import { getArtist } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { ArtistHead, ArtistHeadSkeleton } from "./artist-header";
import { ArtistAlbums } from "./artist-releases";
import { GROUPS, groupOf } from "./release-groups";

type Props = PageProps<"/artists/[id]">;

/** Spotify returns at most this many releases per call. */
const RELEASES_PER_PAGE = 10;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const artist = await toResult(getArtist((await params).id));
  const t = await getTranslations("artist");
  return { title: artist.ok ? artist.value.name : t("title") };
}

/** One artist: picture, name, releases by group. */
export default async function ArtistPage({ params, searchParams }: Props) {
  const { id } = await params;
  const group = groupOf((await searchParams).group);
  const t = await getTranslations("artist");
  const choices = GROUPS.map((slug) => {
    const query = slug === "all" ? "" : `?group=${slug}`;
    return { slug, name: t(`groups.${slug}`), href: `/artists/${id}${query}` };
  });

  return (
    <>
      <Streamed content={() => ArtistHead({ id })} fallback={<ArtistHeadSkeleton />} />
      <div className="room">
        <Section
          id="records"
          title={t("records")}
          choice={<SegmentedControl choices={choices} chosen={group} label={t("which")} />}
        >
          <Streamed
            key={group}
            content={() => ArtistAlbums({ id, group })}
            fallback={<CoverGridSkeleton tiles={RELEASES_PER_PAGE} />}
          />
        </Section>
      </div>
    </>
  );
}
