"use client";

import { useState } from "react";
import { useTranslations } from "#translations";
import type { ExportOpening } from "@/app/_components/exports";
import { useOffline } from "@/app/_components/use-offline";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { type AgedResponse, useApi } from "@/lib/client/use-api";
import {
  ageOf,
  type ExportScope,
  needsPlaylists,
  playlistsOfCopy,
  prefersCopy,
  scopeContent,
  withCopied,
  withNew,
} from "./export-scope";
import { useExportCopy } from "./use-export-copy";

/** The user's playlists, read only when a choice needs them: their list costs a request for each 50. */
function usePlaylists(isWanted: boolean) {
  const key = isWanted ? apiPaths.playlists : null;
  return useApi<AgedResponse<{ playlists: ListedPlaylist[] }>>(key, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
}

/**
 * Returns the lists of a choice, and where they come from: `source` is null where the copy in this browser has none of them. `count` is
 * the number of all playlists, once it is known.
 */
export function useExportContent(scope: ExportScope, opening: ExportOpening, account: string) {
  const t = useTranslations("export");
  const copied = useExportCopy(account);
  const [fromCopy, setFromCopy] = useState<boolean | null>(null);
  const copy = (fromCopy ?? prefersCopy(scope)) ? copied : null;
  const ofCopy = copy && copy.playlists.length > 0 ? playlistsOfCopy(copy) : null;
  const isWanted = needsPlaylists(scope) && copy !== undefined;
  const isOffline = useOffline();
  const { data, error, refresh } = usePlaylists(isWanted && !(ofCopy && isOffline));
  // Without a connection, the copy is exported as it is.
  const isListOver = data !== undefined || (ofCopy !== null && (isOffline || error !== undefined));
  const all = isListOver ? withNew(ofCopy ?? [], data?.playlists ?? []) : undefined;

  const chosen = scopeContent({ scope, opening, all, nameOf: (kind) => t(`lists.${kind}`) });
  const held = copied ? withCopied(chosen, copied) : chosen;
  const content = copy ? held : chosen;
  const asOf = copied ? ageOf(held, copied) : null;
  const source = asOf !== null && {
    asOf,
    isCopy: copy !== null,
    lists: held.items.length,
    copied: held.items.filter(({ isInCopy }) => isInCopy).length,
    isWithoutNew: isWanted && copy !== null && data === undefined,
    onChange: setFromCopy,
  };
  const isReady = copy !== undefined && (!needsPlaylists(scope) || all !== undefined);
  return { content, count: all?.length, source: source || null, isReady, error, refresh };
}
