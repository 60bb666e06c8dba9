"use client";

import { useEffect, useRef } from "react";
import type { PlaylistEdits } from "./use-playlist-edits";

/** Leaves time for a request that the page sent as it closed to arrive. */
const OFFER_DELAY_MS = 2_000;

/** Offers once the removals that were not confirmed when this playlist's page closed. */
export function useUnsentRemovals({ offerUnsent }: PlaylistEdits): void {
  const latest = useRef(offerUnsent);
  useEffect(() => {
    latest.current = offerUnsent;
  });
  useEffect(() => {
    const timer = setTimeout(() => void latest.current().catch(() => {}), OFFER_DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
}
