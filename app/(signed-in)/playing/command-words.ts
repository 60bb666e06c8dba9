import type { useTranslations } from "#translations";
import type { ApiErrorCode } from "@/lib/swr/api-error";
import { type FailureWords, failureWords } from "../../_components/failure-words";

/** Why the player did not obey, or could not be looked at, and what helps. */
export function commandWords(
  t: ReturnType<typeof useTranslations<"failures">>,
  code: ApiErrorCode,
  feature: "player" | "controlPlayer" = "controlPlayer",
): FailureWords {
  if (code === "too_many") {
    const sentence = "The player takes sixty commands a minute from here. Wait a moment, then go on.";
    return { title: "That was a lot at once.", sentence, step: "retry" };
  }
  if (code === "missing_scope" && feature === "controlPlayer")
    return {
      ...failureWords(t, code, feature),
      sentence:
        "Tonearm asks for that only when you want it. Allow it, and Spotify brings you back to this page.",
    };
  return failureWords(t, code === "changed" ? "internal" : code, feature);
}
