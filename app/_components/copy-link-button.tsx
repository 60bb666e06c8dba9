"use client";

import { useTranslations } from "#translations";
import { Button } from "./button";
import { showToast } from "./toast-store";

/** Copies the Spotify link of an item to the clipboard. */
export function CopyLinkButton({ url }: { url: string }) {
  const t = useTranslations("items");

  function copy(): void {
    navigator.clipboard.writeText(url).then(
      () => void showToast({ sentence: t("linkCopied") }),
      () => void showToast({ sentence: t("linkNotCopied") }),
    );
  }

  return <Button onClick={copy}>{t("copyLink")}</Button>;
}
