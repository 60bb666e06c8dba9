"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { Button } from "./button";

type Props = {
  title: string;
  /** Told once it is closed; whoever opened it takes it away then. The focus is back where it was. */
  onClose: () => void;
  /** @param close closes it, as Escape does. */
  children: (close: () => void) => ReactNode;
};

/** A question that takes the whole room, its title in the margin. The browser keeps the focus in it, and gives it back. */
export function Dialog({ title, onClose, children }: Props) {
  const t = useTranslations("toast");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();

  useEffect(() => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    // What is asked for, before the way out. A finger would only be shown its keyboard.
    if (matchMedia("(pointer: fine)").matches) dialog.current?.querySelector("input")?.focus();
  }, []);

  // Not where it is asked for: a form in a form is none.
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto overscroll-contain bg-paper text-ink motion-safe:animate-settle"
    >
      <div className="room grid gap-y-6 pt-8 pb-16 sm:pt-16 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)] lg:gap-x-10">
        <header className="flex items-start justify-between gap-4 lg:flex-col lg:items-start lg:justify-start">
          <h2 id={id}>{title}</h2>
          <Button kind="bare" onClick={close} className="lg:-ml-2">
            {t("close")}
          </Button>
        </header>
        <div className="max-w-[640px] min-w-0">{children(close)}</div>
      </div>
    </dialog>,
    document.body,
  );
}
