import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { PageTitle } from "../../_components/page-title";
import { PlaysSkeleton } from "../../_components/plays-by-day";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { Streamed } from "../../_components/streamed";
import { RecentPlays } from "../_sections/recent-plays";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recent");
  return { title: t("title") };
}

/** All recent plays that Spotify shares, by day. */
export default async function RecentPage() {
  const t = await getTranslations("recent");

  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Section
        id="plays"
        title={t("byDay")}
        hint={t("hint")}
        link={<SpotifyLink compact href="https://open.spotify.com/" label={t("link")} />}
      >
        <Streamed content={() => RecentPlays({ limit: 50 })} fallback={<PlaysSkeleton rows={50} />} />
      </Section>
    </div>
  );
}
