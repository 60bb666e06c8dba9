import {
  ArrowUpDown,
  Download,
  ListFilter,
  ListPlus,
  type LucideIcon,
  Pencil,
  Play,
  Plus,
  Shuffle,
  Zap,
} from "lucide-react";
import type { Command, CommandLabels } from "./command";

/** Icons of the actions of pages, by the value of their attribute `data-command`. */
const PICTURES: Readonly<Record<string, LucideIcon>> = {
  play: Play,
  shuffle: Shuffle,
  save: Plus,
  edit: Pencil,
  create: ListPlus,
  add: ListPlus,
  filter: ListFilter,
  sort: ArrowUpDown,
  export: Download,
};

/** The title of the open page; "" where it has none. */
export function pageTitle(): string {
  return document.querySelector("main h1")?.textContent?.trim() ?? "";
}

function nameOf(element: HTMLElement): string {
  return (
    element.dataset.commandName ?? element.getAttribute("aria-label") ?? element.textContent?.trim() ?? ""
  );
}

/** Presses a button; a field gets the focus, once the dialog has given it back. */
function press(element: HTMLElement): void {
  if (element.matches("input, select")) setTimeout(() => element.focus());
  else element.click();
}

/**
 * Returns the actions of the open page as commands: whatever of it has the attribute `data-command`. Reading them from the
 * document needs no code of the pages.
 */
export function pageActions(t: CommandLabels): Command[] {
  const elements = document.querySelectorAll<HTMLElement>("main [data-command]:not(:disabled)");
  const meta = t("onPage", { title: pageTitle() });
  return [...elements]
    .filter((element) => element.checkVisibility() && nameOf(element) !== "")
    .map((element) => ({
      id: `page ${element.dataset.command}`,
      name: nameOf(element),
      meta,
      picture: PICTURES[element.dataset.command ?? ""] ?? Zap,
      step: { kind: "act", act: () => press(element) },
    }));
}
