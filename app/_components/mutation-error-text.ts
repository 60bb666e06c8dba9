import type { useTranslations } from "#translations";
import type { Feature } from "@/lib/api/types";
import { ApiClientError } from "@/lib/client/api-client-error";
import { type ErrorText, errorText } from "./error-text";

/**
 * Why a change was not made, and what helps.
 * @param t the messages of `failures`
 * @param cause what was thrown, as it was caught.
 * @param feature what the change needs permission for.
 */
export function mutationErrorText(
  t: ReturnType<typeof useTranslations<"failures">>,
  cause: unknown,
  feature?: Feature,
): ErrorText {
  const code = cause instanceof ApiClientError ? cause.code : "internal";
  if (code === "too_many" || code === "changed")
    return {
      title: t(`${code}.title`),
      sentence: t(`${code}.sentence`),
      step: code === "changed" ? "none" : "retry",
    };
  const words = errorText(t, code, feature);
  return code === "missing_scope" && feature ? { ...words, sentence: t("askedWhenWanted") } : words;
}
