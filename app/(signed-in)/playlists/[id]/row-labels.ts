"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import { formatDate } from "@/app/_components/dates";
import { displayName } from "@/app/_components/display-name";
import { useTimeZone } from "@/app/_components/use-time-zone";
import type { LinkView, PlaylistPageView } from "@/lib/api/types";
import { adderOf, showsAdders } from "./added-by";

/** What all rows say alike, made once for all of them. */
export type RowLabels = {
  gone: string;
  local: string;
  episode: string;
  /** The same below a title, where there is no column for it; and what stands before it. */
  marks: { local: string; episode: string; separator: string };
  /** A title as it is shown. */
  titleOf: (title: string) => string;
  loading: string;
  failed: string;
  retry: string;
  openSpotify: string;
  open: (title: string) => string;
  /** @param at ISO 8601. */
  day: (at: string) => string;
  /** Who added an entry; absent where there is no column for that. */
  adder?: (id: string | null) => LinkView | null;
};

/** The words of a playlist's rows. The same object until one of them changes, so that no row is rendered for them. */
export function useRowLabels(playlist: PlaylistPageView): RowLabels {
  const t = useTranslations("playlist.row");
  const items = useTranslations("items");
  const dates = useTranslations("dates");
  const zone = useTimeZone();

  return useMemo(() => {
    function adder(id: string | null): LinkView | null {
      const one = adderOf(playlist, id);
      return one && { name: one.isReader ? t("you") : one.name, url: one.url };
    }

    return {
      gone: t("gone"),
      local: t("local"),
      episode: t("episode"),
      marks: { local: t("localMark"), episode: t("episodeMark"), separator: t("separator") },
      titleOf: (title) => displayName(title, items("untitled")),
      loading: t("loading"),
      failed: t("failed"),
      retry: t("retry"),
      openSpotify: items("open"),
      open: (title) => items("openNamed", { name: title }),
      day: (at) => formatDate(Date.parse(at), zone, dates),
      adder: showsAdders(playlist) ? adder : undefined,
    };
  }, [playlist, zone, t, items, dates]);
}
