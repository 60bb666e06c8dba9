"use client";

import { useRef, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { Sheet } from "@/app/_components/sheet";
import { showToast } from "@/app/_components/toast-store";
import { apiPaths } from "@/lib/api/paths";
import { mutateApi } from "@/lib/client/api-client";
import { type CoverImage, toCoverImage } from "@/lib/client/cover-image";
import { useDebouncedRefresh } from "./use-refresh";

type Props = { id: string; name: string; onClose: () => void };

/** Sheet that uploads a cover, which the browser makes of a picture. */
export function CoverSheet({ id, name, onClose }: Props) {
  const t = useTranslations("playlist.cover");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cover, setCover] = useState<CoverImage | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const refresh = useDebouncedRefresh();

  async function read(file: File | undefined): Promise<void> {
    if (!file || !canvas.current) return;
    const made = await toCoverImage(file, canvas.current);
    setCover(made);
    setUnreadable(made === null);
  }

  function upload({ jpeg }: CoverImage): void {
    mutateApi(apiPaths.cover(id), { jpeg }, "PUT").then(
      () => {
        showToast({ sentence: t("done") });
        refresh();
      },
      (cause: unknown) =>
        showToast({
          sentence: t("failed"),
          failure: { cause, feature: "covers", retry: () => upload({ jpeg, bytes: 0 }) },
        }),
    );
    onClose();
  }

  const foot = (
    <span className="flex flex-wrap items-center justify-between gap-4">
      <span>{cover ? t("size", { size: formatNumber(Math.ceil(cover.bytes / 1024)) }) : t("none")}</span>
      <Button kind="ink" disabled={!cover} onClick={() => cover && upload(cover)}>
        {t("upload")}
      </Button>
    </span>
  );

  return (
    <Sheet title={t("title", { name })} foot={foot} onClose={onClose}>
      <label className="mt-8 block text-t-13 text-ink-2">
        {t("choose")}
        <input
          type="file"
          accept="image/*"
          onChange={({ target }) => void read(target.files?.[0])}
          className="mt-2 block w-full min-h-10 text-t-14 text-ink file:mr-4 file:min-h-10 file:rounded-ctl file:border file:border-solid file:border-line-2 file:bg-paper file:px-4 file:font-medium"
        />
      </label>
      {isUnreadable && (
        <p role="alert" className="mt-4 text-brick">
          {t("unreadable")}
        </p>
      )}
      <canvas ref={canvas} className={cover ? "mt-8 size-60 rounded-art-l" : "hidden"} />
      <p className="mt-8 text-t-13 text-pretty text-ink-2">{t("hint")}</p>
    </Sheet>
  );
}
