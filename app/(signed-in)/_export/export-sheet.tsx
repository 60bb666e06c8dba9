"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import type { ExportOpening } from "@/app/_components/exports";
import { Sheet } from "@/app/_components/sheet";
import { ExportChoice } from "./export-choice";
import { ExportFailed } from "./export-failed";
import { exportJob } from "./export-job";
import { ExportProgressView } from "./export-progress";
import { ExportResult } from "./export-result";

type Props = { opening: ExportOpening; account: string; onClose: () => void };

/** The sheet of exports: what, in which format; then its progress, and the file. Closing it does not stop the export. */
export function ExportSheet({ opening, account, onClose }: Props) {
  const t = useTranslations("export");
  const state = useSyncExternalStore(exportJob.subscribe, exportJob.state, exportJob.state);

  function close(): void {
    if (state.phase !== "running") exportJob.dismiss();
    onClose();
  }

  if (state.phase === "running") return <ExportProgressView state={state} onClose={close} />;
  if (state.phase === "done") return <ExportResult file={state.file} onClose={close} />;
  if (state.phase === "failed") return <ExportFailed account={account} onClose={close} />;
  if (state.phase === "elsewhere")
    return (
      <Sheet title={t("title")} onClose={close} foot={null}>
        <p className="pt-6 text-pretty">{t("elsewhere")}</p>
      </Sheet>
    );
  return <ExportChoice opening={opening} account={account} onClose={close} />;
}
