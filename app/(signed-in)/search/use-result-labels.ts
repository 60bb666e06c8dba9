import { useTranslations } from "#translations";
import type { FoundWords } from "./to-result";

/** What results are told in, in the language of the page. */
export function useFoundWords(): FoundWords {
  return { search: useTranslations("search"), dates: useTranslations("dates") };
}
