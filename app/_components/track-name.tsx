import clsx from "clsx";
import Link from "next/link";
import type { TrackView } from "@/lib/api/types";
import { ExplicitMark } from "./explicit-mark";
import { useDisplayName } from "./item-labels";
import { trackUrl } from "./name-links";

type Props = {
  track: TrackView;
  isPlaying?: boolean;
  /** Whether the arrow keys of a search reach it. */
  isResult?: boolean;
};

/** A track's title, linked to its page, with its explicit mark. One line, the full text in `title`. */
export function TrackName({ track, isPlaying = false, isResult = false }: Props) {
  const title = useDisplayName()(track.title);
  const page = trackUrl(track);
  const className = clsx("truncate font-medium leading-6", isPlaying && "text-amber-ink");
  return (
    <span className="flex min-w-0 items-baseline">
      {page ? (
        <Link
          href={page}
          prefetch={false}
          title={title}
          data-title
          data-result={isResult ? "" : undefined}
          className={className}
        >
          {title}
        </Link>
      ) : (
        <span title={title} className={className}>
          {title}
        </span>
      )}
      {track.explicit && <ExplicitMark />}
    </span>
  );
}

/** Returns the names of the artists, in one line. */
export function artistNames(track: TrackView) {
  return track.artists.map((artist) => artist.name).join(", ");
}
