"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { LinkView, PlaylistPageView } from "@/lib/api/types";

/** The user who added an entry. Spotify gives a name only for the owner; for others the name is the id. */
type Adder = { name: string; url: string | null; isReader: boolean };

/** Returns who added an entry; null where Spotify gives no id. */
function adderOf({ owner, readerId }: PlaylistPageView, id: string | null): Adder | null {
  if (!id) return null;
  const url = `https://open.spotify.com/user/${encodeURIComponent(id.toWellFormed())}`;
  const name = id === owner.id ? owner.name : id;
  return { name, url, isReader: id === readerId };
}

/** Returns whether the table has a column for who added an entry. Only a shared playlist has several contributors. */
export function showsAdders({ kind }: PlaylistPageView): boolean {
  return kind === "shared";
}

/** Returns a memoized function that names who added an entry; undefined where the table has no column for it. */
export function useAdder(playlist: PlaylistPageView): ((id: string | null) => LinkView | null) | undefined {
  const t = useTranslations("playlist.row");
  return useMemo(() => {
    if (!showsAdders(playlist)) return undefined;
    return (id) => {
      const one = adderOf(playlist, id);
      return one && { name: one.isReader ? t("you") : one.name, url: one.url };
    };
  }, [playlist, t]);
}
