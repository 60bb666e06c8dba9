"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";

/** What to do when a request finds the playlist changed: load the page anew, once for each snapshot. */
export function useReloadOnConflict(snapshot: string): () => void {
  const router = useRouter();
  const refreshed = useRef<string>(null);

  return useCallback(() => {
    // A page from cache may bring the same snapshot again: asking on would never end.
    if (refreshed.current === snapshot) return;
    refreshed.current = snapshot;
    router.refresh();
  }, [router, snapshot]);
}
