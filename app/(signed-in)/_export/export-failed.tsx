"use client";

import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Sheet } from "@/app/_components/sheet";
import { exportJob } from "./export-job";
import { SheetFoot } from "./sheet-foot";

type Props = { account: string; onClose: () => void };

/** An export that stopped: what was read is kept, so it can go on. */
export function ExportFailed({ account, onClose }: Props) {
  const t = useTranslations("export.failed");
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      foot={
        <SheetFoot note={null}>
          <Button kind="ink" onClick={() => void exportJob.resume(account)}>
            {t("continue")}
          </Button>
        </SheetFoot>
      }
    >
      <p role="alert" className="pt-6 text-pretty">
        {t("sentence")}
      </p>
    </Sheet>
  );
}
