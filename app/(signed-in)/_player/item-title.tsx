import { ExplicitMark } from "../../_components/explicit-mark";
import { NameLinks } from "../../_components/name-links";
import { TrackName } from "../../_components/track-name";
import type { Song } from "./now-playing-item";

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

/** The same as a heading of a page: the title leads to Spotify, those who made it to their pages here. */
export function LargeSongName({ song: { track, title, by } }: { song: Song }) {
  return (
    <>
      <div className="mt-1.5 flex items-baseline">
        <h2 title={title} className="line-clamp-1 leading-[1.2]! wrap-anywhere lg:line-clamp-2">
          {track?.url ? (
            <a href={track.url} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        {track?.explicit && <ExplicitMark />}
      </div>
      <p className="truncate leading-6 text-ink-2">{track ? <NameLinks names={track.artists} /> : by}</p>
    </>
  );
}
