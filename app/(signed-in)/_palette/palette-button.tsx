"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "#translations";
import { PAGES } from "@/lib/routes";

type Props = { busy: boolean; onNear: () => void; onOpen: () => void };

/** Opens the palette over the page. Before hydration and without scripts it leads to the page of the search. */
export function PaletteButton({ busy, onNear, onOpen }: Props) {
  const t = useTranslations("palette");

  return (
    <Link
      href={PAGES.search}
      prefetch={false}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      aria-label={t("commands")}
      aria-busy={busy}
      title={t("title")}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        // Otherwise the frame would take it for a navigation, and show the skeleton of the search page.
        event.stopPropagation();
        onOpen();
      }}
      className="-m-1 grid size-11 place-items-center text-ink-2 hover:text-ink aria-busy:text-ink-3"
    >
      <Search size={18} strokeWidth={1.5} aria-hidden="true" />
    </Link>
  );
}
