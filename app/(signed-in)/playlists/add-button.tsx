"use client";

import { useTranslations } from "#translations";
import { addableTrack, additions } from "@/app/_components/additions";
import { Button } from "@/app/_components/button";
import type { TrackView } from "@/lib/api/types";

/** Adds a song or an episode to a playlist that the user chooses. */
export function AddButton({ track }: { track: TrackView }) {
  const t = useTranslations("items");
  const entry = addableTrack(track);
  if (!entry.uri) return null;
  return <Button onClick={() => additions.send({ entries: [entry] })}>{t("addTo")}</Button>;
}
