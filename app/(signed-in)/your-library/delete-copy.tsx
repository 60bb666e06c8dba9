"use client";

import { useTranslations } from "#translations";
import { Button } from "../../_components/button";
import { Section } from "../../_components/section";
import { showToast } from "../../_components/toast-store";
import type { LocalLibraryState } from "./use-local-library";

/** Deletes the copy. Nothing is lost that Spotify does not have. */
export function DeleteCopy({ library: { sync, refresh } }: { library: LocalLibraryState }) {
  const t = useTranslations("yourLibrary.remove");
  const remove = () =>
    void sync?.deleteAll().then(
      () => {
        showToast({ sentence: t("done") });
        refresh();
      },
      () => showToast({ sentence: t("failed") }),
    );

  return (
    <Section id="delete-copy" title={t("title")}>
      <p className="mb-4 max-w-[44em] text-pretty text-ink-2">{t("text")}</p>
      <Button kind="brick" onClick={remove}>
        {t("act")}
      </Button>
    </Section>
  );
}
