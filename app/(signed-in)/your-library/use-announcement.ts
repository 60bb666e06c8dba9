"use client";

import { useEffect, useRef, useState } from "react";
import { SECOND_MS } from "@/lib/time";

/** A screen reader that hears of every step hears nothing else. */
const MIN_INTERVAL_MS = 10 * SECOND_MS;

/** Returns a text that changes, at most every 10 seconds. */
export function useAnnouncement(text: string): string {
  const [announced, setAnnounced] = useState(text);
  const lastAt = useRef(0);

  useEffect(() => {
    const waitMs = Math.max(0, lastAt.current + MIN_INTERVAL_MS - Date.now());
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      setAnnounced(text);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [text]);

  return announced;
}
