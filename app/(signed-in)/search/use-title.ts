"use client";

import { useLayoutEffect } from "react";

/**
 * Keeps the tab's title at `title` while the page is there. What one types never reaches the server, which would tell Next;
 * and what Next writes late, for the address as it was asked for, is written over.
 */
export function useTitle(title: string): void {
  // Given up within the very commit that brings the next page, or its title would be written over too.
  useLayoutEffect(() => {
    const write = () => {
      if (document.title !== title) document.title = title;
    };
    write();
    const watch = new MutationObserver(write);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [title]);
}
