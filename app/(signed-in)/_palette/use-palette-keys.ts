"use client";

import type { KeyboardEvent, RefObject } from "react";
import { isComposingKey } from "../../_components/use-composed-text";
import { useResultKeys } from "../search/use-result-keys";

/**
 * Handles the keys of search results, and two more: Enter in the input runs the first command, and letters typed on a row go
 * to the input.
 * @param catchUp updates the list to the typed text.
 */
export function usePaletteKeys(
  root: RefObject<HTMLElement | null>,
  input: RefObject<HTMLInputElement | null>,
  catchUp: () => void,
) {
  const onResultKey = useResultKeys(root);

  return (event: KeyboardEvent): void => {
    const isInInput = event.target === input.current;
    if (event.key === "Enter" && isInInput && !isComposingKey(event)) {
      event.preventDefault();
      catchUp();
      root.current?.querySelector<HTMLElement>("[data-result]")?.click();
    } else if (!isInInput && isTyping(event)) {
      input.current?.focus();
    } else if (event.key !== "Escape") {
      // The dialog handles Escape, which closes it from anywhere.
      onResultKey(event);
    }
  };
}

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key !== " " && ([...key].length === 1 || key === "Backspace");
}
