"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { type JobView, jobs } from "@/lib/client/jobs";
import { Button } from "./button";
import { formatNumber } from "./dates";
import { InterruptedRewrites } from "./interrupted-rewrites";
import { ProgressBar } from "./progress-bar";

/** How often a screen reader is told how far a change is. */
const ANNOUNCE_MS = 10_000;

type Props = { views: readonly JobView[]; account: string };

/** The change of many calls that runs, how far it is, and how many wait for it; or those that were interrupted. */
export function JobStrip({ views, account }: Props) {
  const t = useTranslations("jobs");
  const [view] = views;
  if (!view) return <InterruptedRewrites account={account} />;
  const { id, title, phase, done, total, unit, canCancel } = view;
  const far = t("far", { done: formatNumber(done), total, unit });
  const more = views.length - 1;

  return (
    <section aria-label={t("label")} aria-live="off" className="border-t border-line bg-paper">
      <Announcement text={`${title}. ${far}`} />
      <div className="room flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
        <div className="min-w-0 flex-1 basis-3/5">
          <p className="truncate font-serif text-t-20/tight">{title}</p>
          <ProgressBar at={total > 0 ? done / total : 0} thick className="my-1" />
          <p className="text-t-13 text-pretty text-ink-2 tabular-nums">
            {phase === "checking" ? t("checking") : far} {more > 0 && t("more", { count: more })}{" "}
            {phase === "running" && !canCancel && t("safe")}
          </p>
        </div>
        {canCancel && (
          <Button kind="bare" onClick={() => jobs.cancel(id)}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Says a changing text to screen readers, at first and then at most every 10 s. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), ANNOUNCE_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
