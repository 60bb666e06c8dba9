"use client";

import { Palette } from "./palette";
import { ShortcutList } from "./shortcut-dialog";
import type { Allowed } from "./use-library-commands";

type Open = "palette" | "shortcuts";

export type PaletteDialogsProps = {
  open: Open;
  /** What was typed before this was there. */
  typed: string;
  allowed: Allowed;
  onOpen: (room: Open) => void;
  onClose: () => void;
};

/** What the keys open, in one piece of code. */
export function PaletteDialogs({ open, typed, allowed, onOpen, onClose }: PaletteDialogsProps) {
  if (open === "shortcuts") return <ShortcutList mayControl={allowed.control} onClose={onClose} />;
  return (
    <Palette begun={typed} allowed={allowed} onShortcuts={() => onOpen("shortcuts")} onClose={onClose} />
  );
}
