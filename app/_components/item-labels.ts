import type { useTranslations } from "#translations";

/** What sort of album it is, in a word. */
export function albumKind(kind: string, t: ReturnType<typeof useTranslations<"items">>): string {
  return t("albumKind", { kind: kind.toLowerCase() });
}
