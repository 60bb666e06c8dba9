"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";

type Props = {
  title: string;
  /** Called once the dialog is closed; the parent then removes it. The focus is back where it was. */
  onClose: () => void;
  /** @param close closes the dialog, as Escape does. */
  children: (close: () => void) => ReactNode;
};

/**
 * A dialog for a small form, above the page, which steps back (`globals.css`). The browser keeps the focus in it, and returns
 * it.
 */
export function Dialog({ title, onClose, children }: Props) {
  const t = useTranslations("toast");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();

  useEffect(() => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    // Focuses the input instead of the close button. On a touch screen, that would only open the keyboard.
    if (matchMedia("(pointer: fine)").matches) dialog.current?.querySelector("input")?.focus();
  }, []);

  // In the body, because a form inside another form is invalid.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as in every dialog
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      data-sheet
      // For a click, the page around it is part of the dialog.
      onClick={({ target }) => target === dialog.current && close()}
      className="fixed inset-0 m-auto h-fit max-h-[calc(100dvh-32px)] w-[min(560px,calc(100vw-32px))] max-w-none overflow-y-auto overscroll-contain rounded-ctl border border-line-2 bg-paper text-ink backdrop:bg-transparent motion-safe:animate-settle"
    >
      <div className="px-5 pt-5 pb-6 sm:px-8 sm:pt-7 sm:pb-8">
        <header className="mb-6 flex items-start justify-between gap-4">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            onClick={close}
            aria-label={t("close")}
            className="-mt-2 -mr-3 grid size-11 shrink-0 place-items-center text-ink-2 hover:text-ink"
          >
            <X size={18} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </header>
        {children(close)}
      </div>
    </dialog>,
    document.body,
  );
}
