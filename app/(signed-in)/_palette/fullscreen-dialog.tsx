"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";
import { isComposingKey } from "@/app/_components/use-composed-text";

type Props = {
  /** The id of its heading. */
  labelledBy: string;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A dialog that fills the page below the header, so that nothing ever covers artwork. It is a native modal dialog, which traps
 * the focus, closes on Escape and restores the focus.
 */
export function FullscreenDialog({ labelledBy, onClose, children }: Props) {
  const t = useTranslations("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect, and so is the focus of the palette: a key between a commit and its later effects would be lost.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function close(): void {
    dialog.current?.close();
    // The close event comes later, when the next key may have opened another dialog.
    onClose();
  }

  // Otherwise the first Escape would only clear a search field.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || isComposingKey(event)) return;
    event.preventDefault();
    close();
  }

  return (
    <dialog
      ref={dialog}
      data-room
      aria-labelledby={labelledBy}
      onClose={onClose}
      onKeyDown={onKeyDown}
      // For a click, the area around it, the header, is part of the dialog.
      onClick={({ target }) => target === dialog.current && close()}
      className="fixed inset-x-0 top-[calc(var(--mast)+1px)] bottom-0 m-0 h-auto max-h-none w-full max-w-none overflow-y-auto overscroll-contain bg-paper text-ink outline-none backdrop:bg-transparent"
    >
      <div className="room relative min-h-full pb-16 motion-safe:animate-settle">
        <Button
          kind="bare"
          onClick={close}
          className="absolute! top-2 right-[max(var(--gutter)-8px,0px)] z-10 text-ink-2 lg:top-4"
        >
          {t("close")}
          <Kbd className="pointer-coarse:hidden">Esc</Kbd>
        </Button>
        {children}
      </div>
    </dialog>
  );
}
