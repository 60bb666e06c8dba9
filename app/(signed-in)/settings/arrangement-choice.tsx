"use client";

import { useTranslations } from "#translations";
import { useArrangement } from "@/lib/client/pins";

/** In a form that signs out: asks whether this browser saves the user's pins and groups for the next login. Empty if there are none. */
export function ArrangementChoice() {
  const t = useTranslations("playlists.pins");
  const { pins, groups } = useArrangement().arrangement;
  if (pins.length + groups.length === 0) return null;
  return (
    <label className="mb-4 flex items-start gap-3">
      <input type="hidden" name="asked" value="arrangement" />
      <input
        type="checkbox"
        name="keep"
        value="arrangement"
        defaultChecked
        className="mt-px size-[18px] shrink-0 accent-ink"
      />
      {t("keep")}
    </label>
  );
}
