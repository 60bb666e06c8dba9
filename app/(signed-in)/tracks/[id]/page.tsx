import type { Metadata } from "next";
import { getTrack } from "@/lib/data/catalog";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { TrackSection } from "./track-section";
import { TrackSkeleton } from "./track-skeleton";

type Props = PageProps<"/tracks/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await toResult(getTrack((await params).id));
  const t = await getTranslations("track");
  return { title: result.ok ? result.value.title : t("title") };
}

/** One song with its album. */
export default async function TrackPage({ params }: Props) {
  const { id } = await params;

  return <Streamed content={() => TrackSection({ id })} fallback={<TrackSkeleton />} />;
}
