import type { Metadata } from "next";
import { getAlbum } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { AlbumSection } from "./album-section";
import { AlbumSkeleton } from "./album-skeleton";

type Props = PageProps<"/albums/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await toResult(getAlbum((await params).id));
  const t = await getTranslations("album");
  return { title: result.ok ? result.value.album.name : t("title") };
}

/** One album with its tracks. */
export default async function AlbumPage({ params }: Props) {
  const { id } = await params;

  return <Streamed content={() => AlbumSection({ id })} fallback={<AlbumSkeleton />} />;
}
