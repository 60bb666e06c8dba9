"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useState } from "react";
import { isOffline } from "@/lib/client/online";
import { currentPlayer } from "../_player/player-controller";
import { focusMain } from "./focus-main";
import { PaletteButton } from "./palette-button";
import type { PaletteDialogsProps } from "./palette-dialogs";
import type { ShortcutAction } from "./shortcuts";
import { useShortcuts } from "./use-shortcuts";

type Rooms = ComponentType<PaletteDialogsProps>;
type Open = PaletteDialogsProps["open"];

/** The keys of every page, and the button that says so. What they open comes with code of its own once it is wanted. */
export function PaletteLoader({ allowed }: Pick<PaletteDialogsProps, "allowed">) {
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState("");
  const [Rooms, setRooms] = useState<Rooms | null>(null);
  const waits = open !== null && Rooms === null;

  function show(room: Open): void {
    setTyped("");
    setOpen(room);
    fetchRooms().then(
      (Loaded) => setRooms(() => Loaded),
      // Code that cannot be fetched, as after a deployment: the search page finds as much. Offline there is none either.
      () => (isOffline() ? setOpen(null) : window.location.assign("/search")),
    );
  }

  function go(href: string): void {
    // A key presses the link that stands on the page, so that whatever answers clicks answers keys as well.
    const link = document.querySelector<HTMLAnchorElement>(`a[href="${href}"]`);
    if (link) link.click();
    else router.push(href);
    focusMain();
  }

  useShortcuts(waits, (asked: ShortcutAction) => {
    if (asked.what === "palette") return open === "palette" ? setOpen(null) : show("palette");
    if (asked.what === "shortcuts") return show("shortcuts");
    if (asked.what === "letter") return setTyped(typed + asked.letter);
    if (asked.what === "page") return go(asked.href);
    if (asked.what === "search") return focusSearch() || go("/search");
    if (asked.what === "play") playOrPause();
  });

  return (
    <>
      <PaletteButton
        busy={waits}
        onNear={() => void fetchRooms().catch(() => {})}
        onOpen={() => show("palette")}
      />
      {open && Rooms && (
        <Rooms
          open={open}
          typed={typed}
          allowed={allowed}
          onOpen={setOpen}
          onClose={() => setOpen((now) => (now === open ? null : now))}
        />
      )}
    </>
  );
}

async function fetchRooms(): Promise<Rooms> {
  return (await import("./palette-dialogs")).PaletteDialogs;
}

/** @returns whether this page has something to search in. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}

function playOrPause(): void {
  const held = currentPlayer();
  held?.tell({ command: held.player.isPlaying ? "pause" : "play" });
}
