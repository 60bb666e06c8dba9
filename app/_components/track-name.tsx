import type { TrackView } from "@/lib/api/types";
import { useDisplayName } from "./display-name";
import { ExplicitMark } from "./explicit-mark";

/** A track's title, linked to Spotify where it is there, with its explicit mark. One line, the whole in its title. */
export function TrackName({ track }: { track: TrackView }) {
  const title = useDisplayName()(track.title);
  return (
    <span className="flex min-w-0 items-baseline">
      {track.url ? (
        <a href={track.url} rel="noreferrer" title={title} className="truncate font-medium leading-6">
          {title}
        </a>
      ) : (
        <span title={title} className="truncate font-medium leading-6">
          {title}
        </span>
      )}
      {track.explicit && <ExplicitMark />}
    </span>
  );
}

/** The names of those who made it, in one line. */
export function artistNames(track: TrackView) {
  return track.artists.map((artist) => artist.name).join(", ");
}
