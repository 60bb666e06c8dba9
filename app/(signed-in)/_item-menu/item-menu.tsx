"use client";

import { useEffect, useRef } from "react";
import type { MenuRequest } from "@/app/_components/menu-item";
import { MenuLines } from "./menu-lines";
import { MenuPopover } from "./menu-popover";
import { MenuSheet } from "./menu-sheet";
import { useItemOrder } from "./use-item-actions";

export type ItemMenuProps = {
  request: MenuRequest;
  /** Whether the user has granted access to their library, so that the saved status can be loaded. */
  maySeeLibrary: boolean;
  onClose: () => void;
};

/** The width from which a menu opens at its button. Narrower windows show it as a sheet. */
const WIDE = "(width >= 40rem)";

/** The menu of an item; or what one of its keys does, without the menu. */
export function ItemMenu(props: ItemMenuProps) {
  return props.request.order === undefined || props.request.order === "menu" ? (
    <OpenMenu {...props} />
  ) : (
    <KeyOrder {...props} />
  );
}

function KeyOrder({ request: { item, order = "menu" }, onClose }: ItemMenuProps) {
  const obey = useItemOrder(item);
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    obey(order);
    onClose();
  });
  return null;
}

function OpenMenu({ request, maySeeLibrary, onClose }: ItemMenuProps) {
  const { anchor } = request;
  const returnTo = useRef(document.activeElement);
  useEffect(() => {
    anchor.setAttribute("aria-expanded", "true");
    return () => anchor.removeAttribute("aria-expanded");
  }, [anchor]);

  /** Closes the menu, and returns the focus to the row unless a click has moved it. */
  function close(): void {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    const isInside = activeElement?.closest("[role=menu], dialog") !== null;
    const before = returnTo.current;
    onClose();
    if (!isFree && !isInside) return;
    const element = before instanceof HTMLElement && before !== document.body ? before : anchor;
    if (element.isConnected) element.focus({ preventScroll: true });
  }

  const isWide = matchMedia(WIDE).matches;
  const Container = isWide ? MenuPopover : MenuSheet;
  return (
    <Container request={request} onClose={close}>
      <MenuLines item={request.item} isWide={isWide} maySeeLibrary={maySeeLibrary} onClose={close} />
    </Container>
  );
}
