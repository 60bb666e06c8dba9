import Link from "next/link";
import { memo } from "react";
import { useTranslations } from "#translations";
import { playlistIdOf } from "@/lib/local-library/library-types";
import type { IndexedSong } from "@/lib/local-library/song-index";
import { spotifyWebUrl } from "@/lib/spotify-uri";
import { formatDuration } from "../../_components/dates";
import { internalUrl } from "../../_components/name-links";
import { SpotifyArrowLink } from "../../_components/spotify-arrow-link";

/** Playlists that a row names; its page lists all of them. */
const MAX_NAMED = 3;

/** One item that was found, and where it is. */
export const FoundRow = memo(function FoundRow({ song }: { song: IndexedSong }) {
  const t = useTranslations("yourLibrary.find");
  const url = spotifyWebUrl(song.uri);
  const href = internalUrl(url);
  const about = [song.artists, song.album].filter((text, at, all) => text && all.indexOf(text) === at);

  return (
    <li className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_48px_18px]">
      <div className="min-w-0">
        {href ? (
          <Link href={href} prefetch={false} title={song.name} className="block truncate font-medium">
            {song.name}
          </Link>
        ) : (
          <span className="block truncate font-medium">{song.name}</span>
        )}
        <span className="block truncate text-t-13 text-ink-2">{about.join(t("separator"))}</span>
      </div>
      <SongPlaces song={song} />
      <span className="text-right text-t-13 text-ink-2 tabular-nums max-sm:hidden">
        {song.durationMs !== null && formatDuration(song.durationMs)}
      </span>
      <span className="max-sm:col-start-2 max-sm:row-start-1">
        {url && <SpotifyArrowLink href={url} name={song.name} />}
      </span>
    </li>
  );
});

function SongPlaces({ song: { kind, places } }: { song: IndexedSong }) {
  const t = useTranslations("yourLibrary.find");
  const playlists = new Map(
    places.flatMap(({ key, list }) => (playlistIdOf(key) === null ? [] : [[key, list]])),
  );
  const isSaved = places.some(({ key }) => playlistIdOf(key) === null);
  const named = [...playlists].slice(0, MAX_NAMED);

  return (
    <div className="min-w-0 text-t-13 text-ink-2 max-sm:col-span-2">
      {playlists.size > 0 && (
        <span className="block truncate">
          {t("places", { count: playlists.size })}
          {named.map(([key, name], at) => (
            <span key={key}>
              {at === 0 ? ": " : t("separator")}
              <Link href={`/playlists/${playlistIdOf(key)}`} prefetch={false}>
                {name}
              </Link>
            </span>
          ))}
        </span>
      )}
      {isSaved && <span className="block">{t("savedKind", { kind })}</span>}
    </div>
  );
}
