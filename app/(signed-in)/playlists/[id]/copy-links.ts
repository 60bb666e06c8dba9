import { counted } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView } from "@/lib/views";

/** Puts the addresses of entries at Spotify into the clipboard, one a line. Local files and what is gone have none. */
export async function copyLinks(entries: readonly EntryView[]): Promise<void> {
  const links = entries.flatMap(({ track }) => track?.url ?? []);
  if (links.length === 0) return showToast({ sentence: "None of these has a link at Spotify." });
  try {
    await navigator.clipboard.writeText(links.join("\n"));
    showToast({ sentence: `${counted(links.length, "link")} copied.` });
  } catch {
    showToast({ sentence: "The browser did not let us copy. Try once more." });
  }
}
