"use client";

import { useMemo } from "react";
import { day } from "@/app/_components/dates";
import { useTimeZone } from "@/app/_components/use-time-zone";
import type { LinkView, PlaylistPageView } from "@/lib/views";
import { adderOf, tellsAdders } from "./adder";

/** What all rows say alike, made once for all of them. */
export type RowWords = {
  gone: string;
  local: string;
  episode: string;
  /** The same below a title, where there is no column for it. */
  marks: { local: string; episode: string };
  open: (title: string) => string;
  /** @param at ISO 8601. */
  day: (at: string) => string;
  /** Who added an entry; absent where there is no column for that. */
  adder?: (id: string | null) => LinkView | null;
};

/** The words of a playlist's rows. The same object until one of them changes, so that no row is rendered for them. */
export function useRowWords(playlist: PlaylistPageView): RowWords {
  const zone = useTimeZone();

  return useMemo(() => {
    function adder(id: string | null): LinkView | null {
      const one = adderOf(playlist, id);
      return one && { name: one.isReader ? "You" : one.name, url: one.url };
    }

    return {
      gone: "No longer on Spotify",
      local: "Local file",
      open: (title) => `Open ${title} in Spotify`,
      episode: "Episode",
      marks: { local: "local file", episode: "episode" },
      day: (at) => day(Date.parse(at), zone),
      adder: tellsAdders(playlist) ? adder : undefined,
    };
  }, [playlist, zone]);
}
