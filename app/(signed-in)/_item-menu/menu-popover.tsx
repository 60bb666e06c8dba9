"use client";

import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { MenuRequest } from "@/app/_components/menu-item";
import { type Box, placeMenu } from "./place-menu";

export type MenuContainerProps = { request: MenuRequest; onClose: () => void; children: ReactNode };

/** Returns where a menu is rendered: inside an open popover, which would close for a popover elsewhere. */
export function containerOf(anchor: Element): Element {
  return anchor.closest("[popover]") ?? document.body;
}

type Props = Omit<MenuContainerProps, "request"> & { request: Pick<MenuRequest, "anchor" | "point"> };

/** Returns the covers in the window, which the menu must not lie on. */
function coversInWindow(): Box[] {
  const boxes = [...document.querySelectorAll("main img")].map((cover) => cover.getBoundingClientRect());
  return boxes.filter(({ width, bottom, top }) => width > 0 && bottom > 0 && top < window.innerHeight);
}

function anchorBox({ anchor, point }: Props["request"], width: number): Box {
  if (point) return { left: point.x, right: point.x + width, top: point.y, bottom: point.y };
  return anchor.getBoundingClientRect();
}

/** A menu that opens at its button, or where the row was clicked. A click elsewhere, Escape and scrolling close it. */
export function MenuPopover({ request, onClose, children }: Props) {
  const popover = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const element = popover.current;
    if (!element) return;
    element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    const size = { width: window.innerWidth, height: window.innerHeight };
    const spot = placeMenu(anchorBox(request, width), { width, height }, size, coversInWindow());
    element.style.translate = `${Math.round(spot.left)}px ${Math.round(spot.top)}px`;
    element.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    const onScroll = () => close();
    window.addEventListener("scroll", onScroll, { once: true, passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, [request]);

  return createPortal(
    <div
      ref={popover}
      popover="auto"
      onToggle={({ newState }) => newState === "closed" && onClose()}
      className="fixed inset-auto top-0 left-0 m-0 max-h-[calc(100dvh-16px)] w-[272px] overflow-y-auto rounded-ctl border border-line-2 bg-paper py-1.5 text-ink"
    >
      {children}
    </div>,
    containerOf(request.anchor),
  );
}
