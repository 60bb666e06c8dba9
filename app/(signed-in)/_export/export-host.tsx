"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { type ExportOpening, exportRequests } from "@/app/_components/exports";
import { LazyPart } from "@/app/_components/lazy-part";
import { hasUnfinishedExport } from "@/lib/client/export-names";

const TEXTS = ["export"] as const;
const loadSheet = () => import("./export-sheet").then((code) => code.ExportSheet);

/** Opens the sheet of exports for all pages, and continues an export that a reload interrupted. @param account hash of the account. */
export function ExportHost({ account }: { account: string }) {
  const t = useTranslations("export.toast");
  const [opening, setOpening] = useState<ExportOpening | null>(null);
  // Whether an export may run without its sheet.
  const [isHidden, setHidden] = useState(false);

  useEffect(() => exportRequests.serve(setOpening), []);
  useEffect(() => {
    if (!hasUnfinishedExport()) return;
    setHidden(true);
    import("./export-job").then(({ exportJob }) => exportJob.resume(account)).catch(() => {});
  }, [account]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts of a language do not change
  useEffect(() => {
    if (!isHidden || opening) return;
    const words = { running: t("running"), saved: t("saved"), failed: t("failed"), show: t("show") };
    let end: (() => void) | null = null;
    let isWanted = true;
    import("./export-notices")
      .then(({ announceExport }) => {
        if (isWanted) end = announceExport(words, () => setOpening({}));
      })
      .catch(() => {});
    return () => {
      isWanted = false;
      end?.();
    };
  }, [isHidden, opening]);

  if (!opening) return null;
  function onClose(): void {
    setOpening(null);
    setHidden(true);
  }
  return <LazyPart load={loadSheet} texts={TEXTS} props={{ opening, account, onClose }} onFailed={onClose} />;
}
