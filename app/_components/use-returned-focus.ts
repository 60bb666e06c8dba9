"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Restores the focus when an element that appears and disappears automatically has the focus as it goes. The
 * page does not scroll.
 * @returns handler for the element's `onFocus`.
 */
export function useReturnedFocus(element: RefObject<HTMLElement | null>) {
  const from = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const own = element.current;
    const before = document.activeElement;
    if (before instanceof HTMLElement && before !== document.body) from.current = before;
    return () => {
      if (own?.contains(document.activeElement) && from.current?.isConnected)
        from.current.focus({ preventScroll: true });
    };
  }, [element]);

  return ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !element.current?.contains(relatedTarget))
      from.current = relatedTarget;
  };
}
