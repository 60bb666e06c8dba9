import type { TopRange } from "@/lib/api/types";
import { toResult } from "@/lib/data/result";
import { getTopTracks } from "@/lib/data/top";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { RankList } from "../../_components/rank-list";
import { StaleNotice } from "../../_components/stale-notice";

/** The tracks that Spotify ranks first over a span. */
export async function TopTracks({ range }: { range: TopRange }) {
  const tracks = await toResult(getTopTracks(range));
  if (!tracks.ok) return <ErrorState failure={tracks.failure} feature="top" />;
  if (tracks.value.length === 0) {
    const t = await getTranslations("top");
    return <EmptyState title={t("noTracks.title")}>{t("noTracks.sentence")}</EmptyState>;
  }

  return (
    <>
      <RankList tracks={tracks.value.slice(0, 20)} />
      <StaleNotice asOf={tracks.asOf} stale={tracks.stale} className="mt-4" />
    </>
  );
}
