"use client";

import { type RecentResponse, useRecent } from "@/lib/client/use-recent";
import { PlaysByDay } from "../../_components/plays-by-day";
import { StaleNotice } from "../../_components/stale-notice";

/** The last plays, `most` of them, kept up to date while the page is looked at. `now`: Unix ms on the server when it rendered. */
export function LivePlays({ initial, most, now }: { initial: RecentResponse; most: number; now: number }) {
  const { data } = useRecent(initial);
  const latest = Math.max(now, data.asOf);

  return (
    <>
      <PlaysByDay plays={data.plays.slice(0, most)} now={latest} />
      <StaleNotice asOf={data.asOf} stale={data.stale} now={latest} className="mt-4" />
    </>
  );
}
