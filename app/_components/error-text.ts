import type { useTranslations } from "#translations";
import type { ErrorViewCode, Feature } from "@/lib/api/types";

/** What helps: trying again, allowing more, logging in anew, or nothing this page can do. */
type NextStep = "retry" | "allow" | "reconnect" | "none";

export type ErrorText = {
  title: string;
  /** What happened and what is safe. */
  sentence: string;
  step: NextStep;
};

/** Failures that trying again does not help. */
const FINAL: readonly ErrorViewCode[] = [
  "forbidden_contents",
  "premium_required",
  "playlist_full",
  "restricted",
  "not_found",
  "unconfirmed",
];

function nextStep(code: ErrorViewCode, feature?: Feature): NextStep {
  if (code === "missing_scope") return feature ? "allow" : "reconnect";
  return FINAL.includes(code) ? "none" : "retry";
}

/**
 * What to say about a failure, and what helps.
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
