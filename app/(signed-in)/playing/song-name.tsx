import { TrackName } from "../../_components/track-name";
import type { Song } from "./song";

/** Title over those who made it, each in one line with the whole in its title. */
export function SongName({ song: { track, title, by } }: { song: Song }) {
  return (
    <>
      {track ? <TrackName track={track} /> : <p className="truncate font-medium">{title}</p>}
      <p title={by} className="truncate text-ink-2">
        {by}
      </p>
    </>
  );
}
