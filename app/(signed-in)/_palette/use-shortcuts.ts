"use client";

import { useEffect, useEffectEvent } from "react";
import { actionFor, isPaletteKey, type ShortcutAction } from "./shortcuts";
import { areSingleKeysOn } from "./single-keys";

/** Milliseconds within which the second of two keys must follow. */
const FOLLOWS = 1_500;
const TYPING =
  "input:not([type=checkbox],[type=radio],[type=range],[type=button],[type=submit]), textarea, select, [contenteditable]";
/** What lies on the page has keys of its own. */
const ABOVE = "dialog[open], [popover]:popover-open";

function isFree({ target, defaultPrevented, isComposing, repeat }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || repeat) return false;
  return !(target instanceof Element && target.closest(TYPING)) && !document.querySelector(ABOVE);
}

function letterOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): ShortcutAction | null {
  const isLetter = [...key].length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing;
  return isLetter ? { what: "letter", letter: key } : null;
}

/**
 * Tells what the keys of the page ask for. Never while somebody types, and single keys only as long as they are wanted.
 * @param waits whether letters are meant for a palette that is on its way.
 */
export function useShortcuts(waits: boolean, onAsked: (asked: ShortcutAction) => void): void {
  const tell = useEffectEvent(onAsked);
  const isWaiting = useEffectEvent(() => waits);

  useEffect(() => {
    let begunAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent): void {
      const asked = isPaletteKey(event) ? { what: "palette" as const } : single(event);
      begunAt = asked?.what === "begin" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!asked || asked.what === "begin") return;
      event.preventDefault();
      tell(asked);
    }

    function single(event: KeyboardEvent): ShortcutAction | null {
      if (isWaiting()) return letterOf(event);
      const asked = isFree(event) ? actionFor(event, event.timeStamp - begunAt < FOLLOWS) : null;
      return asked && areSingleKeysOn() ? asked : null;
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
