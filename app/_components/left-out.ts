import type { useTranslations } from "#translations";
import type { EntryView } from "@/lib/api/types";

/**
 * Says how many local files and songs that are gone an action left out; empty if it left out none.
 * @param t the messages of `items`.
 */
export function leftOutText(
  t: ReturnType<typeof useTranslations<"items">>,
  entries: readonly Pick<EntryView, "kind">[],
): string {
  const local = entries.filter(({ kind }) => kind === "local").length;
  const gone = entries.filter(({ kind }) => kind === "gone").length;
  if (local + gone === 0) return "";
  return t("leftOut", { which: gone === 0 ? "local" : local === 0 ? "gone" : "both", local, gone });
}
