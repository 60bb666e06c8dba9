"use client";

import { useTranslations } from "#translations";
import { Kbd } from "@/app/_components/kbd";
import { useHydrated } from "@/app/_components/use-hydrated";

type Props = { busy: boolean; onNear: () => void; onOpen: () => void };

/** The key that opens the palette, for those who have keys; for fingers, what it opens. */
export function PaletteButton({ busy, onNear, onOpen }: Props) {
  const t = useTranslations("palette");
  const isMac = useHydrated() && /mac|iphone|ipad/i.test(navigator.platform);

  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      aria-busy={busy}
      title={t("commands")}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={onOpen}
      className="-m-2 p-2 text-t-13 text-ink-2 hover:text-ink aria-busy:text-ink-3"
    >
      <span className="not-pointer-coarse:sr-only">{t("commands")}</span>
      <Kbd className="inline-block min-w-13 text-center pointer-coarse:hidden">
        {isMac ? "⌘ K" : "Ctrl K"}
      </Kbd>
    </button>
  );
}
