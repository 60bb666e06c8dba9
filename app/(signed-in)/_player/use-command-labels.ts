"use client";

import { useTranslations } from "#translations";
import type { ApiErrorCode } from "@/lib/client/api-client-error";
import { type ErrorText, errorText } from "../../_components/error-text";

/** Why the player did not obey, or could not be looked at, and what helps. */
export function useCommandLabels(
  code: ApiErrorCode,
  feature: "player" | "controlPlayer" = "controlPlayer",
): ErrorText {
  const t = useTranslations("failures");
  const own = useTranslations("player");
  if (code === "too_many") return { title: t("too_many.title"), sentence: own("tooMany"), step: "retry" };

  const words = errorText(t, code === "changed" ? "internal" : code, feature);
  const isAskedLater = code === "missing_scope" && feature === "controlPlayer";
  return isAskedLater ? { ...words, sentence: t("askedWhenWanted") } : words;
}
