import { artistNames, TrackName } from "@/app/_components/track-name";
import type { EntryView } from "@/lib/views";

/** An entry's title; on a phone who made it stands below. */
export function EntryTitle({ entry: { kind, track } }: { entry: EntryView }) {
  if (!track) return <em className="block truncate font-serif-italic text-ink-3">No longer on Spotify</em>;

  const marks = { local: "local file", episode: "episode" };
  const mark = kind === "local" || kind === "episode" ? marks[kind] : null;
  const below = [artistNames(track), mark].filter(Boolean).join(", ");
  return (
    <>
      <TrackName track={track} />
      <p title={below} className="truncate text-t-13 text-ink-2 sm:hidden">
        {below}
      </p>
    </>
  );
}
