import type { Metadata } from "next";
import { createLoader } from "nuqs/server";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../_components/streamed";
import { playlistsParsers } from "./playlists-params";
import { PlaylistsSection } from "./playlists-section";
import { PlaylistsSkeleton } from "./playlists-skeleton";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("playlists");
  return { title: t("title") };
}

const loadParams = createLoader(playlistsParsers);

/** All of the user's playlists. */
export default async function PlaylistsPage({ searchParams }: PageProps<"/playlists">) {
  const { view } = await loadParams(searchParams);

  return (
    <div className="pb-16">
      <Streamed content={PlaylistsSection} fallback={<PlaylistsSkeleton view={view} />} />
    </div>
  );
}
