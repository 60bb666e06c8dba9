"use client";

import { useEffect, useRef } from "react";
import type { PlaylistEdits } from "./use-playlist-edits";

/** Milliseconds until what a page sent as it closed has arrived. */
const ARRIVAL_MS = 2_000;

/** Offers what was not confirmed when this playlist's page closed, once. */
export function useUnsentRemovals({ offerUnsent }: PlaylistEdits): void {
  const latest = useRef(offerUnsent);
  useEffect(() => {
    latest.current = offerUnsent;
  });
  useEffect(() => {
    const timer = setTimeout(() => void latest.current().catch(() => {}), ARRIVAL_MS);
    return () => clearTimeout(timer);
  }, []);
}
