"use client";

import { type ComponentType, useEffect, useState } from "react";
import { hasLibrary } from "@/lib/local-library/library-databases";
import type { TrackPlacesProps } from "./track-places";

/** The playlists that contain the song, once a local library is found. Its code loads only then. */
export function TrackPlacesSlot(props: TrackPlacesProps) {
  const [Places, setPlaces] = useState<ComponentType<TrackPlacesProps> | null>(null);
  const { account } = props;

  useEffect(() => {
    let isWanted = true;
    void hasLibrary(account).then(async (isThere) => {
      if (!isThere) return;
      const code = await import("./track-places").catch(() => null);
      if (isWanted && code) setPlaces(() => code.TrackPlaces);
    });
    return () => {
      isWanted = false;
    };
  }, [account]);

  return Places && <Places {...props} />;
}
