"use client";

import { useEffect, useEffectEvent } from "react";
import { menuAt } from "@/app/_components/menu-item";
import { currentPlayer } from "../_player/player-controller";
import { actionFor, isPaletteKey, type ShortcutAction } from "./shortcuts";
import { areSingleKeysOn } from "./single-keys";

/** The second of two keys must follow within this time. */
const SEQUENCE_TIMEOUT_MS = 1_500;
const TEXT_FIELDS =
  "input:not([type=checkbox],[type=radio],[type=range],[type=button],[type=submit]), textarea, select, [contenteditable]";
/** Space presses these, or selects in a list; elsewhere it would scroll the page. */
const USES_SPACE = "a, button, input, select, textarea, summary, [role=button], [data-row]";
/** Dialogs and popovers have their own keys. */
const OVERLAYS = "dialog[open], [popover]:popover-open";

function isAvailable({ target, defaultPrevented, isComposing, repeat }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || repeat) return false;
  return !(target instanceof Element && target.closest(TEXT_FIELDS)) && !document.querySelector(OVERLAYS);
}

/** Returns whether the page has a player, and the focused element no use for the key. */
function isForPlayer({ key, target }: KeyboardEvent): boolean {
  const isPress = key === " " && target instanceof Element && target.closest(USES_SPACE) !== null;
  return !isPress && currentPlayer() !== null;
}

/** Returns what a key does to a palette that is still loading: it is typed into its field, or closes it. */
function keyForPalette({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): ShortcutAction | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (key === "Escape") return { what: "close" };
  if (key === "Backspace") return { what: "erase" };
  return [...key].length === 1 ? { what: "letter", letter: key } : null;
}

/**
 * Calls back with the action of each shortcut. Ignores keys typed into a field, and single keys while they are turned off.
 * @param isLoading whether keys are meant for a palette that is still loading.
 */
export function useShortcuts(isLoading: boolean, onAction: (action: ShortcutAction) => void): void {
  const dispatch = useEffectEvent(onAction);
  const isPaletteLoading = useEffectEvent(() => isLoading);

  useEffect(() => {
    let prefixAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent): void {
      const action = isPaletteKey(event) ? { what: "palette" as const } : single(event);
      prefixAt = action?.what === "begin" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!action || action.what === "begin") return;
      event.preventDefault();
      dispatch(action);
    }

    function single(event: KeyboardEvent): ShortcutAction | null {
      if (isPaletteLoading()) return keyForPalette(event);
      const isAfterG = event.timeStamp - prefixAt < SEQUENCE_TIMEOUT_MS;
      const isOnItem = menuAt(event.target) !== null;
      const action = isAvailable(event) ? actionFor(event, isAfterG, isOnItem) : null;
      if (action?.what === "player" && !isForPlayer(event)) return null;
      return action && areSingleKeysOn() ? action : null;
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
