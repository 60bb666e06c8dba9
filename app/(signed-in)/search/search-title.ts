import type { useTranslations } from "#translations";

/**
 * Returns the title of a search page, without the app's name.
 * @param words "" while there are no search terms
 * @param t the messages of `search`
 */
export function searchTitle(words: string, t: ReturnType<typeof useTranslations<"search">>): string {
  return words ? t("tab", { words }) : t("title");
}
