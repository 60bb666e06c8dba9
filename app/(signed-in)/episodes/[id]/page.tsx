import type { Metadata } from "next";
import { toResult } from "@/lib/data/result";
import { getEpisode } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { EpisodeSection } from "./episode-section";
import { EpisodeSkeleton } from "./episode-skeleton";

type Props = PageProps<"/episodes/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await toResult(getEpisode((await params).id));
  const t = await getTranslations("episode");
  return { title: result.ok ? result.value.title : t("title") };
}

/** One episode with its description. */
export default async function EpisodePage({ params }: Props) {
  const { id } = await params;

  return <Streamed content={() => EpisodeSection({ id })} fallback={<EpisodeSkeleton />} />;
}
