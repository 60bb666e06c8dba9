"use client";

import { useEffect } from "react";
import { useEntries } from "@/lib/swr/use-entries";
import type { PlaylistPageView } from "@/lib/views";
import type { PageRun } from "./page-window";
import { TrackRow } from "./track-row";
import { FailedRow, PendingRow } from "./waiting-rows";

type Props = {
  playlist: PlaylistPageView;
  run: PageRun;
  /** Whether the page may be asked for. */
  wanted: boolean;
  onChanged: () => void;
};

/** The rows of one page that are on the screen: there, on their way, or not arrived. */
export function PageRows({ playlist, run, wanted, onChanged }: Props) {
  const { data, error, retry } = useEntries(playlist.id, playlist.snapshot, run.page, wanted);
  const changed = error?.code === "changed";
  useEffect(() => {
    if (changed) onChanged();
  }, [changed, onChanged]);

  return Array.from({ length: run.to - run.from }, (_, at) => {
    const position = run.from + at;
    const entry = data?.entries[position - data.offset];
    if (entry) return <TrackRow key={position} entry={entry} index={position} />;
    if (!error) return <PendingRow key={position} position={position} />;
    return <FailedRow key={position} position={position} onRetry={retry} reachable={at === 0} />;
  });
}
