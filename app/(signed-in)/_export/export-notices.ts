import { showToast } from "@/app/_components/toast-store";
import { exportJob } from "./export-job";

type Words = { running: string; saved: string; failed: string; show: string };

/**
 * Tells in toasts that an export goes on without its sheet, and how it ends. @param show opens the sheet.
 * @returns a function that ends telling.
 */
export function announceExport(words: Words, show: () => void): () => void {
  const action = { label: words.show, act: show };
  let told = "";
  function tell(): void {
    const { phase } = exportJob.state();
    if (phase === told) return;
    told = phase;
    if (phase === "running") showToast({ sentence: words.running, action });
    else if (phase === "done") showToast({ sentence: words.saved, action });
    else if (phase === "failed") showToast({ sentence: words.failed, action });
  }
  tell();
  return exportJob.subscribe(tell);
}
