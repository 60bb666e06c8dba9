import { useTranslations } from "#translations";
import { isVisible } from "@/lib/visible-text";

/** A name as it is shown: one of spaces and invisible letters alone, which other apps let through, reads "Untitled". */
export function useDisplayName(): (name: string) => string {
  const t = useTranslations("items");
  return (name) => displayName(name, t("untitled"));
}

/** The same with the word for it, where hooks are not to be had. */
export function displayName(name: string, untitled: string): string {
  return isVisible(name) ? name : untitled;
}
