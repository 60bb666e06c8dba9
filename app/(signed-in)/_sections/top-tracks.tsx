import type { TopRange } from "@/lib/api/types";
import { getTopTracks } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { RankList } from "../../_components/rank-list";
import { StaleNotice } from "../../_components/stale-notice";
import { CompactTracks } from "../_tracks/compact-tracks";
import { SaveListButton } from "./save-list-button";

/** A shelf holds at most 20 items (Spotify's design guidelines). */
const MAX_SHELF_ITEMS = 20;

type Props = {
  range: TopRange;
  /** How many are shown; 20 by default. */
  limit?: number;
  /** Lets the user select songs, and save the list as a playlist. */
  full?: boolean;
};

/** The user's top tracks over a time range. */
export async function TopTracks({ range, limit = MAX_SHELF_ITEMS, full = false }: Props) {
  const tracks = await toResult(getTopTracks(range));
  if (!tracks.ok) return <ErrorState failure={tracks.failure} feature="top" />;
  const t = await getTranslations("top");
  if (tracks.value.length === 0) {
    return <EmptyState title={t("noTracks.title")}>{t("noTracks.sentence")}</EmptyState>;
  }

  const shown = tracks.value.slice(0, limit);
  return (
    <>
      {full ? <CompactTracks look="ranked" tracks={shown} labelledBy="top" /> : <RankList tracks={shown} />}
      {full && <SaveListButton tracks={shown} label={t("saveList")} name={t("listName", { range })} />}
      <StaleNotice asOf={tracks.asOf} stale={tracks.stale} className="mt-4" />
    </>
  );
}
