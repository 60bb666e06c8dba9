"use client";

import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { Artwork } from "@/app/_components/artwork";
import type { MenuItem } from "@/app/_components/menu-item";
import { containerOf, type MenuContainerProps } from "./menu-popover";

const PICTURES = { artist: "person", playlist: "playlist" } as const;

/** A menu as a sheet from the bottom of a narrow window. It repeats what the menu is about. */
export function MenuSheet({ request: { anchor, item }, onClose, children }: MenuContainerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { name } = item;

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    return () => element?.close();
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      data-sheet
      aria-label={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
      // For a click, the area around it is part of the dialog.
      onClick={({ target }) => target === dialog.current && onClose()}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[calc(100dvh-var(--mast))] w-full max-w-none overflow-y-auto overscroll-contain border-t border-line-2 bg-paper text-ink backdrop:bg-transparent motion-safe:animate-settle"
    >
      <div className="px-gutter pb-[calc(env(safe-area-inset-bottom)+16px)]">
        <SheetHead item={item} name={name} onClose={onClose} />
        {children}
      </div>
    </dialog>,
    containerOf(anchor),
  );
}

type HeadProps = { item: MenuItem; name: string; onClose: () => void };

function SheetHead({ item: { kind, image, artists, album }, name, onClose }: HeadProps) {
  const t = useTranslations("toast");
  const picture = kind === "artist" || kind === "playlist" ? PICTURES[kind] : "cover";
  const by = [...artists, ...(album ? [album] : [])].map((one) => one.name).filter(Boolean);
  return (
    <div className="flex items-center gap-4 border-b border-line py-4">
      <Artwork src={image} size={48} kind={picture} eager />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        {by.length > 0 && <p className="truncate text-t-13/6 text-ink-2">{by.join(", ")}</p>}
      </div>
      <button
        type="button"
        onClick={onClose}
        aria-label={t("close")}
        className="-mr-3 grid size-11 shrink-0 place-items-center text-ink-2 hover:text-ink"
      >
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </div>
  );
}
