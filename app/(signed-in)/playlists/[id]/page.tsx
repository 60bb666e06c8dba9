import type { Metadata } from "next";
import { getPlaylist } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { isVisible } from "@/lib/visible-text";
import { Streamed } from "../../../_components/streamed";
import { PlaylistSection } from "./playlist-section";
import { PlaylistSkeleton } from "./playlist-skeleton";

type Props = PageProps<"/playlists/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const answer = await toResult(getPlaylist(id));
  const t = await getTranslations("playlist");
  const name = answer.ok ? answer.value.playlist.name : "";
  return { title: isVisible(name) ? name : t("title") };
}

/** One playlist with all its entries. */
export default async function PlaylistPage({ params }: Props) {
  const { id } = await params;

  return (
    <div className="pb-16">
      <Streamed content={() => PlaylistSection({ id })} fallback={<PlaylistSkeleton />} />
    </div>
  );
}
