"use client";

import type { KeyboardEvent, RefObject } from "react";
import { useResultKeys } from "../search/use-result-keys";

/**
 * The keys of a search's results, and two more: Enter in the line does the first thing, and letters on a line below go on
 * where one types.
 * @param catchUp brings the list up to what was typed.
 */
export function usePaletteKeys(
  desk: RefObject<HTMLElement | null>,
  line: RefObject<HTMLInputElement | null>,
  catchUp: () => void,
) {
  const walk = useResultKeys(desk);

  return (event: KeyboardEvent): void => {
    const inLine = event.target === line.current;
    if (event.key === "Enter" && inLine && !event.nativeEvent.isComposing) {
      event.preventDefault();
      catchUp();
      desk.current?.querySelector<HTMLElement>("[data-result]")?.click();
    } else if (!inLine && isWriting(event)) {
      line.current?.focus();
    } else if (event.key !== "Escape") {
      // Escape is left to the room, which it closes from anywhere in it.
      walk(event);
    }
  };
}

function isWriting({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key !== " " && ([...key].length === 1 || key === "Backspace");
}
