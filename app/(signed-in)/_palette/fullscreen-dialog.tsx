"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";

type Props = {
  /** The id of what names it. */
  labelledBy: string;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A dialog that takes the whole room below the masthead, so that nothing ever lies on artwork. The browser's own: it keeps the
 * focus, hears Escape, and gives the focus back to where it was.
 */
export function FullscreenDialog({ labelledBy, onClose, children }: Props) {
  const t = useTranslations("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const room = dialog.current;
    room?.showModal();
    return () => room?.close();
  }, []);

  function close(): void {
    dialog.current?.close();
    // The event of that comes later, when the next key may have asked for another room.
    onClose();
  }

  // A search field would take the first Escape to empty itself.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
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
      // What is around the room, the masthead, is part of the dialog to a click.
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
