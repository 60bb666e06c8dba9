"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import { formatDate, formatNumber } from "@/app/_components/dates";
import { displayName } from "@/app/_components/item-labels";
import { useTimeZone } from "@/app/_components/use-hydrated";
import type { LinkView, TrackView } from "@/lib/api/types";

/** The labels that all rows share, created once for all of them. */
export type RowLabels = {
  gone: string;
  local: string;
  episode: string;
  /** The same labels below a title, for widths without a column for them, and the separator before them. */
  marks: { local: string; episode: string; separator: string };
  /** Returns a title as it is shown. */
  titleOf: (title: string) => string;
  /** Returns the title of an entry, or what stands in its place if it is gone. */
  nameOf: (track: TrackView | null) => string;
  loading: string;
  /** Names the rows that failed to load, counted from 1. */
  failed: (first: number, last: number) => string;
  retry: string;
  openSpotify: string;
  /** Labels of the play button. */
  play: (title: string) => string;
  pause: (title: string) => string;
  open: (title: string) => string;
  removed: string;
  /** The label and the tooltip of the button that opens a row's menu. */
  menu: (title: string) => string;
  more: string;
  /** @param at ISO 8601. */
  day: (at: string) => string;
  /** Returns who added an entry; absent where the table has no column for it. */
  adder?: (id: string | null) => LinkView | null;
};

type Adder = RowLabels["adder"];

/**
 * Returns the labels of a list's rows. The object is memoized, so that memoized rows do not render again.
 * @param adder a memoized function, or undefined for a list without a column for who added an entry.
 */
export function useRowLabels(adder?: Adder): RowLabels {
  const t = useTranslations("playlist.row");
  const items = useTranslations("items");
  const player = useTranslations("player");
  const dates = useTranslations("dates");
  const menu = useTranslations("menu");
  const zone = useTimeZone();

  return useMemo(() => {
    const titleOf = (title: string) => displayName(title, items("untitled"));
    return {
      gone: t("gone"),
      local: t("local"),
      episode: t("episode"),
      marks: { local: t("localMark"), episode: t("episodeMark"), separator: t("separator") },
      titleOf,
      nameOf: (track) => (track ? titleOf(track.title) : t("gone")),
      loading: t("loading"),
      failed: (first, last) => t("failed", { first: formatNumber(first), last: formatNumber(last) }),
      retry: t("retry"),
      openSpotify: items("open"),
      play: (title) => player("playNamed", { name: title }),
      pause: (title) => player("pauseNamed", { name: title }),
      open: (title) => items("openNamed", { name: title }),
      removed: t("removed"),
      menu: (title) => menu("of", { name: title }),
      more: menu("more"),
      day: (at) => formatDate(Date.parse(at), zone, dates),
      adder,
    };
  }, [adder, zone, t, items, player, dates, menu]);
}
