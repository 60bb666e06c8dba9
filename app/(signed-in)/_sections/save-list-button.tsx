"use client";

import type { TrackView } from "@/lib/api/types";
import { addableTrack, additions } from "../../_components/additions";
import { Button } from "../../_components/button";

type Props = {
  tracks: TrackView[];
  label: string;
  /** The name of the new playlist. */
  name: string;
};

/** Opens the choice of a playlist for a whole list, whose name a new playlist gets. */
export function SaveListButton({ tracks, label, name }: Props) {
  return (
    <Button
      className="mt-6"
      onClick={() => additions.send({ entries: tracks.map(addableTrack), name, isNew: true })}
    >
      {label}
    </Button>
  );
}
