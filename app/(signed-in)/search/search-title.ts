import type { useTranslations } from "#translations";

/**
 * What the tab of a search is called, before the app's own name.
 * @param words "" while nothing is looked for
 * @param t the messages of `search`
 */
export function searchTitle(words: string, t: ReturnType<typeof useTranslations<"search">>): string {
  return words ? t("tab", { words }) : t("title");
}
