import { getRecent } from "@/lib/data/recent";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { LivePlays } from "./recent-plays-live";

/** A shelf holds 20 at most (Spotify's design guidelines). */
const SHELF = 20;

/** What was played last, by day, so many plays at most. */
export async function RecentPlays({ most = SHELF }: { most?: number }) {
  const plays = await toResult(getRecent());
  if (!plays.ok) return <ErrorState failure={plays.failure} feature="recent" />;
  if (plays.value.length === 0) {
    const t = await getTranslations("recent");
    return <EmptyState title={t("none.title")}>{t("none.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = plays;
  return <LivePlays initial={{ plays: value.slice(0, most), asOf, stale }} most={most} now={Date.now()} />;
}
