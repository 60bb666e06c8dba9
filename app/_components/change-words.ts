import { ApiError } from "@/lib/swr/api-error";
import type { Feature } from "@/lib/views";
import { type FailureWords, failureWords } from "./failure-words";

const TOO_MANY: FailureWords = {
  title: "That was a lot at once.",
  sentence: "Tonearm makes sixty changes a minute for you. Wait a moment, then go on.",
  step: "retry",
};

const CHANGED: FailureWords = {
  title: "It is no longer as it was.",
  sentence: "Something else has changed it meanwhile. Look at it as it is now before you go on.",
  step: "none",
};

/**
 * Why a change was not made, and what helps.
 * @param cause what was thrown, as it was caught.
 * @param feature what the change needs permission for.
 */
export function changeWords(cause: unknown, feature?: Feature): FailureWords {
  const code = cause instanceof ApiError ? cause.code : "internal";
  if (code === "too_many") return TOO_MANY;
  if (code === "changed") return CHANGED;
  const words = failureWords(code, feature);
  if (code !== "missing_scope" || !feature) return words;
  return {
    ...words,
    sentence:
      "Tonearm asks for that only when you want it. Allow it, and Spotify brings you back to this page.",
  };
}
