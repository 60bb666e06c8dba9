import { useTranslations } from "#translations";
import type { ResultLabels } from "./to-result";

/** Returns the labels of results in the language of the page. */
export function useResultLabels(): ResultLabels {
  return { search: useTranslations("search"), dates: useTranslations("dates") };
}
