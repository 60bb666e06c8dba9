import type { useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView } from "@/lib/api/types";

type Words = ReturnType<typeof useTranslations<"playlist.copied">>;

/** Puts the addresses of entries at Spotify into the clipboard, one a line. Local files and what is gone have none. */
export async function copyLinks(t: Words, entries: readonly EntryView[]): Promise<void> {
  const links = entries.flatMap(({ track }) => track?.url ?? []);
  if (links.length === 0) {
    showToast({ sentence: t("none") });
    return;
  }
  try {
    await navigator.clipboard.writeText(links.join("\n"));
    showToast({ sentence: t("done", { count: links.length }) });
  } catch {
    showToast({ sentence: t("refused") });
  }
}
