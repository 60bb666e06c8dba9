"use client";

import { useEffect, useState } from "react";
import { openIndex } from "@/lib/local-library/open-library";
import type { SongIndex } from "@/lib/local-library/song-index";

/** Returns the index of the local library; null while it is built. It is built again when `state` changes. */
export function useSongIndex(account: string, state: string): SongIndex | null {
  const [index, setIndex] = useState<SongIndex | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored changes with the state
  useEffect(() => {
    let isWanted = true;
    openIndex(account).then(
      (built) => isWanted && setIndex(built),
      // The page tells what is wrong with the storage.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [account, state]);
  return index;
}
