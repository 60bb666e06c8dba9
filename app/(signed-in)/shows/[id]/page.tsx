import type { Metadata } from "next";
import { toResult } from "@/lib/data/result";
import { getShow } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { Streamed } from "../../../_components/streamed";
import { ShowSection } from "./show-section";
import { ShowSkeleton } from "./show-skeleton";

type Props = PageProps<"/shows/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await toResult(getShow((await params).id));
  const t = await getTranslations("show");
  return { title: result.ok ? result.value.show.name : t("title") };
}

/** One show with its episodes. */
export default async function ShowPage({ params }: Props) {
  const { id } = await params;

  return <Streamed content={() => ShowSection({ id })} fallback={<ShowSkeleton />} />;
}
