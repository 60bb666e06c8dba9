"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { LocalTime } from "@/app/_components/local-time";
import { ProgressBar } from "@/app/_components/progress-bar";
import { Sheet } from "@/app/_components/sheet";
import type { ExportState, ReadList } from "@/lib/client/export-job";
import type { ExportWait } from "@/lib/client/export-reader";
import { exportJob } from "./export-job";
import { SheetFoot } from "./sheet-foot";

type Running = Extract<ExportState, { phase: "running" }>;

/** Announced at most once in this time. */
const ANNOUNCE_INTERVAL_MS = 10_000;
const MAX_SHOWN = 50;

/** Returns a text that changes at most every ten seconds, for screen readers. */
function useAnnouncement(text: string): string {
  const [announced, setAnnounced] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), ANNOUNCE_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  return announced;
}

/** How far an export is, why it waits, and what is read. */
export function ExportProgressView({ state, onClose }: { state: Running; onClose: () => void }) {
  const t = useTranslations("export.running");
  const { read, lists, calls, expectedCalls, isWriting, wait } = state;
  // From the copy in this browser, no call is expected.
  const done = expectedCalls > 0 ? calls / expectedCalls : read.length / lists;
  const at = isWriting ? 1 : Math.min(1, done);
  const percent = `${Math.floor(at * 100)} %`;
  const title = t(isWriting ? "writing" : "reading", {
    done: formatNumber(Math.min(lists, read.length + (isWriting ? 0 : 1))),
    count: lists,
    lists: formatNumber(lists),
  });

  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      foot={
        <SheetFoot note={t("nothingYet")}>
          <Button onClick={exportJob.cancel}>{t("cancel")}</Button>
        </SheetFoot>
      }
    >
      <p role="status" className="sr-only">
        {useAnnouncement(`${title}, ${percent}`)}
      </p>
      <div aria-hidden="true" className="flex items-baseline justify-between gap-4 pt-6">
        <h3 className="min-w-0 text-t-20!">{title}</h3>
        <span className="text-ink-2 tabular-nums">{percent}</span>
      </div>
      <ProgressBar at={wait ? null : at} thick className="mt-1" />
      <p className="pt-3 text-t-13 text-pretty text-ink-2 tabular-nums">
        {wait ? (
          <Waiting wait={wait} />
        ) : expectedCalls === 0 ? (
          t("fromCopy")
        ) : (
          t("calls", {
            calls: formatNumber(calls),
            expected: formatNumber(expectedCalls),
            count: expectedCalls,
          })
        )}{" "}
        {t("keepsGoing")}
      </p>
      {read.length > 0 && (
        <section aria-label={t("read")} className="pt-8">
          <h3 className="border-b border-line pb-2 text-t-13! text-ink-2">{t("read")}</h3>
          <ul>
            {read.slice(0, MAX_SHOWN).map((list) => (
              <ReadRow key={list.id} list={list} />
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

function ReadRow({ list: { name, total, isUnreadable } }: { list: ReadList }) {
  const t = useTranslations("export");
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-line py-3">
      <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
      <span className="shrink-0 text-t-13 text-ink-2 tabular-nums">
        {isUnreadable ? t("running.unreadable") : t("items", { total })}
      </span>
    </li>
  );
}

function Waiting({ wait: { why, until } }: { wait: ExportWait }) {
  const t = useTranslations("export.running.wait");
  if (why === "offline" || until === null) return <span role="alert">{t("offline")}</span>;
  return (
    <span role="alert">
      {t.rich(why, { time: () => <LocalTime at={until} now={Date.now()} as="clock" /> })}
    </span>
  );
}
