"use client";

import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { type ExportOpening, exportRequests } from "@/app/_components/exports";

type Props = { opening?: ExportOpening; children?: ReactNode } & Pick<ComponentProps<typeof Button>, "kind">;

/** Opens the sheet of exports. Without an opening, it offers all playlists first. The children replace its label. */
export function ExportButton({ opening = {}, kind, children }: Props) {
  const t = useTranslations("export");
  return (
    <Button kind={kind} onClick={() => exportRequests.send(opening)}>
      {children ?? t("button")}
    </Button>
  );
}
