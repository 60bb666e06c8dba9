"use client";

import { useEffect, useState } from "react";
import type { CopiedLists } from "@/lib/local-library/export-copy";
import { hasLibrary } from "@/lib/local-library/library-databases";

async function read(account: string): Promise<CopiedLists | null> {
  if (!(await hasLibrary(account))) return null;
  const { readCopiedLists } = await import("@/lib/local-library/export-copy");
  const copied = await readCopiedLists(account);
  return copied.lists.size > 0 ? copied : null;
}

/** Returns what the copy in this browser has of the user's lists; null if there is none, undefined until that is known. */
export function useExportCopy(account: string): CopiedLists | null | undefined {
  const [copied, setCopied] = useState<CopiedLists | null>();
  useEffect(() => {
    let isWanted = true;
    // Without its storage, the export reads from Spotify.
    read(account)
      .catch(() => null)
      .then((found) => isWanted && setCopied(found));
    return () => {
      isWanted = false;
    };
  }, [account]);
  return copied;
}
