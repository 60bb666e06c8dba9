"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { setToastSlot } from "./toast-slot";
import { isComposingKey } from "./use-composed-text";

type Props = {
  title: string;
  /** What the action of the sheet costs, and its button. A toast is shown above it. */
  foot: ReactNode;
  /** Called when the user closes it. The parent then removes it. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * A modal dialog at the right, from the header to the bottom of the window, or over all of it on small screens. The page steps
 * back (`globals.css`), but its artwork stays as it is. Focuses its field first, and returns the focus.
 */
export function Sheet({ title, foot, onClose, children }: Props) {
  const t = useTranslations("toast");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // On a touch screen, that would only open the keyboard.
    if (matchMedia("(pointer: fine)").matches) element?.querySelector("input")?.focus();
    return () => element?.close();
  }, []);

  // Otherwise the first Escape would only clear the field.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || isComposingKey(event)) return;
    event.preventDefault();
    onClose();
  }

  return createPortal(
    <dialog
      ref={dialog}
      data-sheet
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // For a click, the page around it is part of the dialog.
      onClick={({ target }) => target === dialog.current && onClose()}
      className="fixed inset-y-0 right-0 left-auto m-0 h-auto max-h-none w-full max-w-none overscroll-contain bg-transparent pt-[calc(var(--mast)+1px)] text-ink backdrop:bg-transparent md:w-[calc(500px+max(0px,(100vw-var(--wide)-2*var(--gutter))/2))]"
    >
      <div className="flex h-full flex-col bg-paper motion-safe:animate-settle md:border-l md:border-line-2">
        <div className="min-h-0 flex-1 overflow-y-auto px-gutter pt-6 pb-8 md:px-10">
          <header className="flex items-start justify-between gap-4">
            <h2 id={id} className="min-w-0 text-t-28! wrap-anywhere">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={t("close")}
              className="-mt-1 -mr-3 grid size-11 shrink-0 place-items-center text-ink-2 hover:text-ink"
            >
              <X size={18} strokeWidth={1.5} aria-hidden="true" />
            </button>
          </header>
          {children}
        </div>
        <footer className="shrink-0 border-t border-line pb-[env(safe-area-inset-bottom)]">
          <div ref={setToastSlot} aria-live="polite" className="[&_.room]:px-gutter md:[&_.room]:px-10" />
          <p className="px-gutter py-5 text-t-13 text-ink-2 md:px-10">{foot}</p>
        </footer>
      </div>
    </dialog>,
    document.body,
  );
}
