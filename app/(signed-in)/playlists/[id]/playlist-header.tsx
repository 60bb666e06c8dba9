import { AgeNote } from "@/app/_components/age-note";
import { Artwork } from "@/app/_components/artwork";
import { counted } from "@/app/_components/dates";
import { SpotifyLink } from "@/app/_components/spotify-link";
import type { PlaylistPageView } from "@/lib/views";

/** Cover and title share a bottom edge. */
export const HEADER =
  "room grid grid-cols-1 items-end gap-6 py-6 sm:grid-cols-[220px_minmax(0,1fr)] sm:gap-8 sm:pt-12 sm:pb-8 lg:grid-cols-[296px_minmax(0,1fr)] lg:gap-12 lg:pt-16 lg:pb-12";

type Props = { playlist: PlaylistPageView; asOf: number; stale: boolean };

/** What a playlist is: its cover, name, description, owner and size. */
export function PlaylistHeader({ playlist, asOf, stale }: Props) {
  const { name, description, image, owner, total, url } = playlist;

  return (
    <header className={HEADER}>
      <a href={url} rel="noreferrer" tabIndex={-1} aria-label={`Open ${name} in Spotify`}>
        <Artwork src={image} size={296} kind="playlist" large fluid />
      </a>
      <div className="min-w-0">
        <h1 className="max-sm:text-t-40!">{name}</h1>
        {description && (
          <p className="mt-4 max-w-[34em] text-t-16 text-pretty wrap-anywhere text-ink-2">{description}</p>
        )}
        <div className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-t-13 text-ink-2 tabular-nums [&>p]:mt-0">
          <Owner name={owner.name} url={owner.url} />
          {total !== null && <span>{counted(total, "entry", "entries")}</span>}
          <Visibility playlist={playlist} />
          <AgeNote asOf={asOf} stale={stale} />
        </div>
        <div className="mt-6">
          <SpotifyLink href={url} button label={name} />
        </div>
      </div>
    </header>
  );
}

function Owner({ name, url }: PlaylistPageView["owner"]) {
  if (!url) return <span>{name}</span>;
  return (
    <a href={url} rel="noreferrer" aria-label={`Open ${name} in Spotify`} className="hover:text-ink">
      {name}
    </a>
  );
}

function Visibility({ playlist: { kind, isPublic } }: { playlist: PlaylistPageView }) {
  if (kind === "shared") return <span>Shared with you</span>;
  if (kind === "followed" || isPublic === null) return null;
  return <span>{isPublic ? "On your profile" : "Private"}</span>;
}
