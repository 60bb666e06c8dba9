import { getPlaylistShelf } from "@/lib/data/playlists";
import { getProfile } from "@/lib/data/profile";
import { settle } from "@/lib/data/settle";
import { Artwork } from "../../_components/artwork";
import { counted } from "../../_components/dates";
import { Failure } from "../../_components/failure";
import { Skeleton } from "../../_components/skeleton";
import { SpotifyLink } from "../../_components/spotify-link";

// People without a display name bear an id of some 25 letters.
const LONG_NAME = 20;

const GRID =
  "grid min-h-[164px] grid-cols-[72px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 py-6 sm:min-h-[208px] sm:grid-cols-[112px_minmax(0,1fr)] sm:gap-x-6 sm:py-12 lg:min-h-[348px] lg:grid-cols-[var(--margin-col)_minmax(0,1fr)] lg:items-end lg:gap-x-10 lg:py-16";

/** Portrait, name and how many playlists there are. */
export async function ProfileHead() {
  const [profile, shelf] = await Promise.all([settle(getProfile()), settle(getPlaylistShelf())]);

  if (!profile.ok) {
    return (
      <div className={GRID}>
        <h1 className="sr-only">Home</h1>
        <div className="col-span-full">
          <Failure failure={profile.failure} />
        </div>
      </div>
    );
  }

  const { name, image, url } = profile.value;

  return (
    <div className={GRID}>
      <Artwork src={image} size={220} kind="person" large fluid />
      <div className="min-w-0">
        <h1 className={name.length > LONG_NAME ? "text-t-40!" : "max-sm:text-t-40!"}>{name}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-5 text-ink-2 lg:mt-4 lg:-mb-2.5">
          {shelf.ok && <p>{counted(shelf.value.total, "playlist")}</p>}
          <SpotifyLink href={url} label={name} />
        </div>
      </div>
    </div>
  );
}

/** Stands in for the head. */
export function ProfileHeadSkeleton() {
  return (
    <div className={GRID} role="status">
      <h1 className="sr-only">Home</h1>
      <Skeleton className="aspect-square w-full rounded-art-l!" />
      <div>
        <Skeleton className="h-10 w-1/2 lg:h-16" />
        <Skeleton className="mt-4 h-2.5 w-40 lg:mt-8" />
      </div>
    </div>
  );
}
