"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { toasts } from "@/app/_components/toast-store";

/** Milliseconds after the last change until the page is read anew: once for several. */
const LATE_MS = 1_500;

/**
 * Reads the page anew once no more changes come: what Spotify makes of them (its cover, its counts) only Spotify knows.
 * @param options.isPatient not while something can be undone by one click: after a deployment the page is loaded whole, and the click would be
 * gone with it.
 */
export function useDebouncedRefresh({ isPatient = false } = {}): () => void {
  const router = useRouter();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  return useCallback(() => {
    stop.current();
    let timer = setTimeout(act, LATE_MS);
    const unsubscribe = toasts.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(act, LATE_MS);
    });
    stop.current = () => {
      clearTimeout(timer);
      unsubscribe();
    };

    function act(): void {
      if (isPatient && toasts.offersUndo()) return;
      stop.current();
      router.refresh();
    }
  }, [router, isPatient]);
}
