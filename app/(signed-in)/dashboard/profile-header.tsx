import { getPlaylistsStart } from "@/lib/data/playlists";
import { getProfile } from "@/lib/data/profile";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Artwork } from "../../_components/artwork";
import { ErrorState } from "../../_components/error-state";
import { SpotifyLink } from "../../_components/spotify-link";
import { Greeting } from "./greeting";

// People without a display name bear an id of some 25 letters.
const LONG_NAME = 20;

/** Portrait, name and how many playlists there are. */
export async function ProfileHead() {
  const [profile, shelf, t] = await Promise.all([
    toResult(getProfile()),
    toResult(getPlaylistsStart()),
    getTranslations("home"),
  ]);

  if (!profile.ok) {
    return (
      <div className="col-span-2">
        <h1 className="sr-only">{t("title")}</h1>
        <ErrorState failure={profile.failure} />
      </div>
    );
  }

  const { name, image, url } = profile.value;

  return (
    <>
      <Artwork src={image} size={220} kind="person" large fluid />
      <div className="min-w-0">
        <Greeting />
        <h1 className={name.length > LONG_NAME ? "text-t-28! sm:text-t-40!" : "max-sm:text-t-40!"}>{name}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-5 text-ink-2 lg:mt-4 lg:-mb-2.5">
          {shelf.ok && <p>{t("playlistCount", { count: shelf.value.total })}</p>}
          <SpotifyLink href={url} label={name} />
        </div>
      </div>
    </>
  );
}
