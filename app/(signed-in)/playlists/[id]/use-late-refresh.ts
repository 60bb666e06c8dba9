"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Milliseconds after the last change until the page is read anew: once for several. */
const LATE = 1_500;

/** Reads the page anew once no more changes come: what Spotify makes of them (its cover, its counts) only Spotify knows. */
export function useLateRefresh(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), LATE);
  }, [router]);
}
