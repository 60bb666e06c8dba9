import { useTranslations } from "#translations";
import { isVisible } from "@/lib/visible-text";

/** Returns the label for the kind of an album. */
export function albumKind(kind: string, t: ReturnType<typeof useTranslations<"items">>): string {
  return t("albumKind", { kind: kind.toLowerCase() });
}

/**
 * Returns a function that gives the name to show: a name of only spaces and invisible characters, which other
 * apps allow, becomes "Untitled".
 */
export function useDisplayName(): (name: string) => string {
  const t = useTranslations("items");
  return (name) => displayName(name, t("untitled"));
}

/** Returns the name to show, given the text for "Untitled", where hooks are not available. */
export function displayName(name: string, untitled: string): string {
  return isVisible(name) ? name : untitled;
}
