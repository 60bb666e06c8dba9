import type { useTranslations } from "#translations";
import type { ErrorViewCode, Feature } from "@/lib/api/types";
import { ApiClientError } from "@/lib/client/api-client";

/** What helps: a retry, a permission, a new login, or nothing on this page. */
type NextStep = "retry" | "allow" | "reconnect" | "none";

export type ErrorText = {
  title: string;
  /** What happened and what is safe. */
  sentence: string;
  step: NextStep;
};

/** Failures that a retry does not fix. */
const PERMANENT_ERRORS: readonly ErrorViewCode[] = [
  "forbidden_contents",
  "premium_required",
  "device_gone",
  "playlist_full",
  "restricted",
  "not_found",
  "unconfirmed",
  "refused",
];

function nextStep(code: ErrorViewCode, feature?: Feature): NextStep {
  if (code === "missing_scope") return feature ? "allow" : "reconnect";
  return PERMANENT_ERRORS.includes(code) ? "none" : "retry";
}

/**
 * Returns the text for a failure, and what helps.
 * @param t the messages of `failures`
 * @param feature what the region shows
 */
export function errorText(
  t: ReturnType<typeof useTranslations<"failures">>,
  code: ErrorViewCode,
  feature?: Feature,
): ErrorText {
  return {
    title: t(`${code}.title`, { feature: feature ?? "other" }),
    sentence: t(`${code}.sentence`),
    step: nextStep(code, feature),
  };
}

/**
 * Returns the text for a change that failed, and what helps.
 * @param t the messages of `failures`
 * @param cause the caught error.
 * @param feature the feature whose permission the change needs.
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
  const text = errorText(t, code, feature);
  return code === "missing_scope" && feature ? { ...text, sentence: t("askedWhenWanted") } : text;
}
