"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import type { Messages } from "use-intl";
import { useLocale } from "#translations";
import { type ItemOrder, menuAt, menuRequests } from "@/app/_components/menu-item";
import { isOffline } from "@/lib/client/online";
import { loadMessages } from "@/lib/i18n/lazy-messages";
import type { Locale } from "@/lib/i18n/locales";
import { MoreMessages } from "@/lib/i18n/more-messages";
import { pressPlayerKey } from "../_player/player-controller";
import { focusMain } from "./focus-main";
import { PaletteButton } from "./palette-button";
import type { PaletteDialogsProps } from "./palette-dialogs";
import { paletteRequests } from "./palette-requests";
import type { ShortcutAction } from "./shortcuts";
import { useShortcuts } from "./use-shortcuts";

type Dialogs = { Parts: ComponentType<PaletteDialogsProps>; messages: Partial<Messages> };
type Open = PaletteDialogsProps["open"];

/** Shortcuts of every page, and the button that opens the palette. The dialogs are loaded as their own chunk on first use. */
export function PaletteLoader({ allowed }: Pick<PaletteDialogsProps, "allowed">) {
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState("");
  const locale = useLocale();
  const [dialogs, setDialogs] = useState<Dialogs | null>(null);
  const isLoading = open !== null && dialogs === null;

  function show(dialog: Open, text = ""): void {
    setTyped(text);
    setOpen(dialog);
    loadDialogs(locale).then(
      setDialogs,
      // The chunk cannot be fetched, for example after a deployment. The search page replaces it, but is unavailable offline.
      () => (isOffline() ? setOpen(null) : window.location.assign("/search")),
    );
  }

  const showRequested = useEffectEvent((dialog: Open | "commands") =>
    dialog === "commands" ? show("palette", "> ") : show(dialog),
  );
  useEffect(() => paletteRequests.serve((dialog) => showRequested(dialog)), []);

  function go(href: string): void {
    // A shortcut clicks the page's link, so that click handlers also handle shortcuts.
    const link = document.querySelector<HTMLAnchorElement>(`a[href="${href}"]:not([aria-haspopup])`);
    if (link) link.click();
    else router.push(href);
    focusMain();
  }

  useShortcuts(isLoading, (action: ShortcutAction) => {
    if (action.what === "palette") return open === "palette" ? setOpen(null) : show("palette");
    if (action.what === "shortcuts") return show("shortcuts");
    if (action.what === "letter") return setTyped(typed + action.letter);
    if (action.what === "erase") return setTyped([...typed].slice(0, -1).join(""));
    if (action.what === "close") return setOpen(null);
    if (action.what === "page") return go(action.href);
    if (action.what === "search") return focusSearch() || show("palette");
    if (action.what === "player") pressPlayerKey(action.key);
    if (action.what === "item") orderForRow(action.order);
  });

  return (
    <>
      <PaletteButton
        busy={isLoading}
        onNear={() => void loadDialogs(locale).catch(() => {})}
        onOpen={() => show("palette")}
      />
      {open && dialogs && (
        <MoreMessages messages={dialogs.messages}>
          <dialogs.Parts
            open={open}
            typed={typed}
            allowed={allowed}
            onOpen={setOpen}
            onClose={() => setOpen((now) => (now === open ? null : now))}
          />
        </MoreMessages>
      )}
    </>
  );
}

async function loadDialogs(locale: Locale): Promise<Dialogs> {
  const [{ PaletteDialogs }, messages] = await Promise.all([
    import("./palette-dialogs"),
    loadMessages(locale, ["palette", "shortcuts"]),
  ]);
  return { Parts: PaletteDialogs, messages };
}

/** Focuses the field of the search page. @returns whether it is open. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[data-search]");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Does for the item whose row has the focus what its menu would do, or opens the menu. */
function orderForRow(order: ItemOrder): void {
  const request = menuAt(document.activeElement);
  if (request) menuRequests.send({ ...request, order });
}
