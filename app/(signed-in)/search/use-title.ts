"use client";

import { useLayoutEffect } from "react";

/**
 * Keeps the tab's title at `title` while the page is mounted. Typed text never reaches the server, so Next does not update the
 * title. What Next writes late, for the URL as it was requested, is overwritten.
 */
export function useTitle(title: string): void {
  // A layout effect stops in the same commit that shows the next page, whose title would be overwritten otherwise.
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
