import { AgeNote } from "@/app/_components/age-note";
import { BigHeader } from "@/app/_components/big-header";
import { counted } from "@/app/_components/dates";
import type { PlaylistPageView } from "@/lib/views";

type Props = { playlist: PlaylistPageView; asOf: number; stale: boolean };

/** What a playlist is: its cover, name, description, owner and size. */
export function PlaylistHeader({ playlist, asOf, stale }: Props) {
  const { name, description, image, owner, total, url } = playlist;

  return (
    <BigHeader name={name} image={image} url={url} kind="playlist" description={description}>
      <Owner name={owner.name} url={owner.url} />
      {total !== null && <span>{counted(total, "entry", "entries")}</span>}
      <Visibility playlist={playlist} />
      <AgeNote asOf={asOf} stale={stale} />
    </BigHeader>
  );
}

function Owner({ name, url }: { name: string; url: string | null }) {
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
