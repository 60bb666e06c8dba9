"use client";

import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { addableTrack, additions } from "../../_components/additions";
import { SaveButton } from "../../_components/save-button";

type Props = {
  track: TrackView;
  /** Whether to load at once if the song is saved; else when the user comes near. */
  wanted?: boolean;
};

/** Save and "Add to…" for the song that plays, as words. */
export function SongActions({ track, wanted }: Props) {
  const t = useTranslations("player");
  const uri = spotifyUri(track.url);
  if (!uri) return null;

  return (
    <>
      <SaveButton key={uri} uri={uri} name={track.title} wanted={wanted} look="text" />
      <button
        type="button"
        onClick={() => additions.send({ entries: [addableTrack(track)] })}
        className="min-h-10 text-t-13 font-medium hover:underline"
      >
        {t("add")}
      </button>
    </>
  );
}
