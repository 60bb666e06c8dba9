"use client";

import { Palette } from "./palette";
import { ShortcutList } from "./shortcut-dialog";
import type { Allowed } from "./use-library-commands";

type Open = "palette" | "shortcuts";

export type PaletteDialogsProps = {
  open: Open;
  /** What the user typed while this was loading. */
  typed: string;
  allowed: Allowed;
  onOpen: (dialog: Open) => void;
  onClose: () => void;
};

/** The dialogs that shortcuts open, in one chunk. */
export function PaletteDialogs({ open, typed, allowed, onOpen, onClose }: PaletteDialogsProps) {
  if (open === "shortcuts") return <ShortcutList mayControl={allowed.control} onClose={onClose} />;
  return (
    <Palette
      initialText={typed}
      allowed={allowed}
      onShortcuts={() => onOpen("shortcuts")}
      onClose={onClose}
    />
  );
}
