"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { formatNumber } from "@/app/_components/dates";
import type { ExportOpening } from "@/app/_components/exports";
import { Sheet } from "@/app/_components/sheet";
import { preloadExport } from "@/lib/client/export-files";
import { DEFAULT_OPTIONS } from "@/lib/export/formats";
import { ChoiceRow, ChoiceRows } from "./choice-rows";
import { exportJob } from "./export-job";
import { costOf, type ExportScope, isArchive, scopesOf } from "./export-scope";
import { ExportSource } from "./export-source";
import { FormatChoice } from "./format-choice";
import { SheetFoot } from "./sheet-foot";
import { useExportContent } from "./use-export-content";

type Props = { opening: ExportOpening; account: string; onClose: () => void };

/** The choice of what is exported and in which format, with its cost. */
export function ExportChoice({ opening, account, onClose }: Props) {
  const t = useTranslations("export");
  const scopes = scopesOf(opening);
  const [scope, setScope] = useState<ExportScope>(opening.everything ? "everything" : (scopes[0] ?? "all"));
  const [options, setOptions] = useState(DEFAULT_OPTIONS);
  const { content, count, source, isReady, error, refresh } = useExportContent(scope, opening, account);
  const isZip = isArchive(content, options, scope);
  const isEmpty = content.items.length + content.followed.length === 0;
  const fileName = useFileName(scope, opening);
  // The copy can be exported offline.
  useEffect(() => void preloadExport(options).catch(() => {}), [options]);

  function start(): void {
    void exportJob.start({
      account,
      fileName,
      ...content,
      options,
      isArchive: isZip,
      fromCopy: source?.isCopy ?? false,
    });
  }

  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      foot={
        <SheetFoot note={isReady && <Cost cost={costOf(content, options, isZip)} />}>
          <Button kind="ink" onClick={start} disabled={!isReady || isEmpty}>
            {t("start")}
          </Button>
        </SheetFoot>
      }
    >
      <ChoiceRows title={t("what.title")}>
        {scopes.map((one) => (
          <ChoiceRow
            key={one}
            name="export-scope"
            isChosen={one === scope}
            onChoose={() => setScope(one)}
            {...scopeWords(t, one, opening, count)}
          />
        ))}
      </ChoiceRows>
      {!isReady && error && (
        <div className="pt-6">
          <ClientErrorState error={error} onRetry={refresh} />
        </div>
      )}
      {!isReady && !error && (
        <p role="status" className="pt-3 text-t-13 text-ink-2">
          {t("what.loading")}
        </p>
      )}
      <FormatChoice options={options} onChange={setOptions} isArchive={isZip} />
      {source && <ExportSource {...source} />}
      {content.followed.length > 0 && (
        <p className="pt-4 text-t-13 text-pretty text-ink-2">
          {t("followed", { count: content.followed.length })}
        </p>
      )}
    </Sheet>
  );
}

type Words = ReturnType<typeof useTranslations<"export">>;

function scopeWords(t: Words, scope: ExportScope, opening: ExportOpening, count: number | undefined) {
  const { playlist, positions, playlists, library } = opening;
  const items = (total: number | null | undefined) => (total == null ? undefined : t("items", { total }));
  switch (scope) {
    case "playlist":
      return { label: playlist?.name ?? "", note: items(playlist?.total) };
    case "selection":
      return { label: t("what.selection"), note: items(positions?.length) };
    case "playlists":
      return { label: t("what.playlists", { count: playlists?.length ?? 0 }), hint: t("what.files") };
    case "library":
      return { label: t(`lists.${library ?? "tracks"}`) };
    case "all":
      return {
        label: count === undefined ? t("what.all") : t("what.allCount", { count }),
        hint: t("what.files"),
      };
    case "saved":
      return { label: t("what.saved"), hint: t("what.savedHint") };
    case "everything":
      return { label: t("what.everything"), hint: t("what.everythingHint") };
  }
}

/** Returns the name of the file: that of the list, or the app's with the date. */
function useFileName(scope: ExportScope, { playlist, library }: ExportOpening): string {
  const t = useTranslations("export");
  if ((scope === "playlist" || scope === "selection") && playlist) return playlist.name;
  if (scope === "library" && library) return t(`lists.${library}`);
  return `tonearm-${new Date().toISOString().slice(0, 10)}`;
}

function Cost({ cost }: { cost: ReturnType<typeof costOf> }) {
  const t = useTranslations("export.cost");
  const locale = useLocale();
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    Math.max(0.1, cost.megabytes),
  );
  const calls = formatNumber(cost.calls);
  if (!cost.isKnown) return t("unknown", { count: cost.calls, calls });
  return t("known", { size, count: cost.calls, calls });
}
