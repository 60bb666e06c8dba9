"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { additions, songAddition } from "@/app/_components/additions";
import { useDisplayName } from "@/app/_components/item-labels";
import { LazyPart } from "@/app/_components/lazy-part";
import { type MenuRequest, menuAt, menuRequests } from "@/app/_components/menu-item";

const loadMenu = () => import("./item-menu").then((code) => code.ItemMenu);

/** Elements whose own context menu is of use. */
const OWN_MENUS = "a, img, input:not([type=checkbox]), textarea, select, [role=slider]";

/** Opens the menu of an item: from its button, and with the right button of the mouse on its row. One handler serves all lists. */
export function ItemMenuHost({ maySeeLibrary }: { maySeeLibrary: boolean }) {
  const display = useDisplayName();
  const [open, setOpen] = useState<{ request: MenuRequest; count: number } | null>(null);

  const named = useEffectEvent(({ item, ...request }: MenuRequest) => {
    return { ...request, item: { ...item, name: display(item.name) } };
  });

  useEffect(() => {
    let count = 0;
    return menuRequests.serve((request) => {
      // Opened without the code of the menu, because the user may type the playlist's name at once.
      const song = request.order === "add" ? songAddition(request.item) : null;
      if (song) additions.send(song);
      else setOpen({ request: named(request), count: ++count });
    });
  }, []);

  useEffect(() => {
    // A press closes an open menu. The click of the same press on its own button must not open it again.
    let wasOpen = false;
    function onPointerDown({ target }: PointerEvent): void {
      wasOpen = target instanceof Element && target.closest("[data-menu][aria-expanded]") !== null;
    }

    function onClick({ target }: MouseEvent): void {
      const request = target instanceof Element && target.closest("[data-menu]") ? menuAt(target) : null;
      if (request && !wasOpen) menuRequests.send(request);
      wasOpen = false;
    }

    function onContextMenu(event: MouseEvent): void {
      const { target, clientX: x, clientY: y } = event;
      // With a finger, a long press selects.
      const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
      if (isTouch || !(target instanceof Element) || target.closest(OWN_MENUS)) return;
      const request = menuAt(target);
      if (!request) return;
      event.preventDefault();
      const isByKey = event instanceof PointerEvent && event.pointerType === "";
      menuRequests.send(isByKey ? request : { ...request, point: { x, y } });
    }

    function onNear({ target }: Event): void {
      if (!(target instanceof Element) || !target.closest("[data-menu]")) return;
      loadMenu().catch(() => {});
      document.removeEventListener("pointerover", onNear);
    }

    document.addEventListener("pointerdown", onPointerDown, { capture: true, passive: true });
    document.addEventListener("click", onClick);
    document.addEventListener("contextmenu", onContextMenu);
    document.addEventListener("pointerover", onNear, { passive: true });
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, { capture: true });
      document.removeEventListener("click", onClick);
      document.removeEventListener("contextmenu", onContextMenu);
      document.removeEventListener("pointerover", onNear);
    };
  }, []);

  if (!open) return null;
  const onClose = () => setOpen((now) => (now?.count === open.count ? null : now));
  return (
    <LazyPart
      key={open.count}
      load={loadMenu}
      props={{ request: open.request, maySeeLibrary, onClose }}
      onFailed={onClose}
    />
  );
}
