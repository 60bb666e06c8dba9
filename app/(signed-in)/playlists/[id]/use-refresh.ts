"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { toasts } from "@/app/_components/toast-store";

/** The delay after the last change, so that several changes cause one refresh. */
const DEBOUNCE_MS = 1_500;

/**
 * Returns a function that refreshes the page after the last of several changes, because only Spotify knows the resulting cover
 * and counts.
 * @param options.isPatient waits while a toast offers undo. After a deployment a refresh reloads the whole page, and the undo would
 * be lost.
 */
export function useDebouncedRefresh({ isPatient = false } = {}): () => void {
  const router = useRouter();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  return useCallback(() => {
    stop.current();
    let timer = setTimeout(act, DEBOUNCE_MS);
    const unsubscribe = toasts.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(act, DEBOUNCE_MS);
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
