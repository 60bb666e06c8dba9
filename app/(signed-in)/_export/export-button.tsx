"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { type ExportOpening, exportRequests } from "@/app/_components/exports";

type Props = { opening?: ExportOpening } & Pick<ComponentProps<typeof Button>, "kind">;

/** Opens the sheet of exports. Without an opening, it offers all playlists first. */
export function ExportButton({ opening = {}, kind }: Props) {
  const t = useTranslations("export");
  return (
    <Button kind={kind} onClick={() => exportRequests.send(opening)}>
      {t("button")}
    </Button>
  );
}
