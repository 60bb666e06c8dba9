import type { Metadata } from "next";
import { toResult } from "@/lib/data/result";
import { getAudiobook } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { AudiobookSection } from "./audiobook-section";
import { AudiobookSkeleton } from "./audiobook-skeleton";

type Props = PageProps<"/audiobooks/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await toResult(getAudiobook((await params).id));
  const t = await getTranslations("audiobook");
  return { title: result.ok ? result.value.audiobook.name : t("title") };
}

/** One audiobook with its chapters. */
export default async function AudiobookPage({ params }: Props) {
  const { id } = await params;

  return <Streamed content={() => AudiobookSection({ id })} fallback={<AudiobookSkeleton />} />;
}
