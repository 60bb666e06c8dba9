"use client";

import { FileArchive, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Sheet } from "@/app/_components/sheet";
import type { ExportedFile, ExportSummary } from "@/lib/client/export-files";
import { exportJob } from "./export-job";
import { SheetFoot } from "./sheet-foot";

const MAX_NAMES = 10;

/** The saved file: its size, what it contains, and what has no link. */
export function ExportResult({ file, onClose }: { file: ExportedFile; onClose: () => void }) {
  const t = useTranslations("export.done");
  const locale = useLocale();
  const { name, blob, summary } = file;
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(blob.size / 1e6);
  const Icon = name.endsWith(".zip") ? FileArchive : FileText;

  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      foot={
        <SheetFoot note={null}>
          <Button onClick={exportJob.saveAgain}>{t("again")}</Button>
          <Button kind="ink" onClick={onClose}>
            {t("close")}
          </Button>
        </SheetFoot>
      }
    >
      <p role="status" className="pt-1 font-serif text-t-20">
        {t("saved")}
      </p>
      <div className="flex gap-4 pt-5">
        <Icon size={22} strokeWidth={1.25} aria-hidden="true" className="mt-1 shrink-0 text-ink-2" />
        <p className="min-w-0 font-medium wrap-anywhere">
          {name}
          <span className="block text-t-13 font-normal text-ink-2 tabular-nums">
            {blob.size < 100_000
              ? t("kilobytes", { size: Math.ceil(blob.size / 1000) })
              : t("megabytes", { size })}
          </span>
        </p>
      </div>
      <Contents summary={summary} />
      <p className="pt-5 text-t-13 text-ink-2">{t("yours")}</p>
    </Sheet>
  );
}

function Contents({ summary }: { summary: ExportSummary }) {
  const t = useTranslations("export.done");
  const { playlists, items, saved, local, gone, followed, unreadable } = summary;
  const counts = saved.map(({ kind, count }) => t(`counts.${kind}`, { count }));
  const missing = [local && t("local", { count: local }), gone && t("gone", { count: gone })].filter(Boolean);
  const names = unreadable.slice(0, MAX_NAMES).map((name) => t("named", { name }));

  return (
    <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-4 gap-y-3 pt-7">
      {playlists > 0 && <Fact name={t("playlists")}>{t("playlistItems", { count: playlists, items })}</Fact>}
      {counts.length > 0 && <Fact name={t("library")}>{counts.join(t("separator"))}</Fact>}
      {missing.length > 0 && (
        <Fact name={t("withoutLink")}>{t("missing", { items: missing.join(t("separator")) })}</Fact>
      )}
      {followed > 0 && <Fact name={t("linkOnly")}>{t("followed", { count: followed })}</Fact>}
      {unreadable.length > 0 && (
        <Fact name={t("notRead")}>
          {names.join(t("separator"))}
          {unreadable.length > MAX_NAMES && ` ${t("more", { count: unreadable.length - MAX_NAMES })}`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 text-pretty wrap-anywhere">{children}</dd>
    </>
  );
}
