import { getRecent } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { LivePlays } from "./recent-plays-live";

/** A shelf holds at most 20 items (Spotify's design guidelines). */
const MAX_SHELF_ITEMS = 20;

/** The latest plays by day, at most `limit`. */
export async function RecentPlays({ limit = MAX_SHELF_ITEMS }: { limit?: number }) {
  const plays = await toResult(getRecent());
  if (!plays.ok) return <ErrorState failure={plays.failure} feature="recent" />;
  if (plays.value.length === 0) {
    const t = await getTranslations("recent");
    return <EmptyState title={t("none.title")}>{t("none.sentence")}</EmptyState>;
  }

  const { value, asOf, stale } = plays;
  return <LivePlays initial={{ plays: value.slice(0, limit), asOf, stale }} limit={limit} now={Date.now()} />;
}
