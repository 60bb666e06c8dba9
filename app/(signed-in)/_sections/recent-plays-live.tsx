"use client";

import { type RecentResponse, useRecent } from "@/lib/client/queries";
import { PlaysByDay } from "../../_components/plays-by-day";
import { StaleNotice } from "../../_components/stale-notice";

/** The latest plays, at most `limit`, kept up to date while the page is visible. `now`: Unix ms when the server rendered. */
export function LivePlays({ initial, limit, now }: { initial: RecentResponse; limit: number; now: number }) {
  const { data } = useRecent(initial);
  const latest = Math.max(now, data.asOf);

  return (
    <>
      <PlaysByDay plays={data.plays.slice(0, limit)} now={latest} />
      <StaleNotice asOf={data.asOf} stale={data.stale} now={latest} className="mt-4" />
    </>
  );
}
