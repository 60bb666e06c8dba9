import { useTranslations } from "#translations";
import type { ResultLabels } from "./to-result";

/** What results are told in, in the language of the page. */
export function useResultLabels(): ResultLabels {
  return { search: useTranslations("search"), dates: useTranslations("dates") };
}
